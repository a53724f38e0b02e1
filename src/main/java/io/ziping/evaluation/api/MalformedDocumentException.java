package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import java.util.List;
import lombok.Getter;

/** A request body that is no document. */
@Getter
class MalformedDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    MalformedDocumentException(List<DocumentProblem> problems) {
        super("malformed document: " + problems);
        this.problems = List.copyOf(problems);
    }
}

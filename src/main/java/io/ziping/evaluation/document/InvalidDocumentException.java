package io.ziping.evaluation.document;

import java.util.List;
import java.util.stream.Collectors;
import lombok.Getter;

/** A document cannot be stored as it is. */
@Getter
public class InvalidDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    InvalidDocumentException(List<DocumentProblem> problems) {
        super("invalid document: " + problems);
        this.problems = List.copyOf(problems);
    }

    /** All of it, in words for the person. */
    public String words() {
        return problems.stream().map(DocumentProblem::message).collect(Collectors.joining("；"));
    }
}

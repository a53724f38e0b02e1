package io.ziping.evaluation.api;

import io.ziping.evaluation.document.DocumentProblem;
import java.util.List;
import lombok.Getter;

/** A request with query parameters that its operation does not have; their pointers are {@code ?} and the name. */
@Getter
class InvalidParametersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DocumentProblem> problems;

    InvalidParametersException(List<DocumentProblem> problems) {
        super("invalid query parameters: " + problems);
        this.problems = List.copyOf(problems);
    }
}

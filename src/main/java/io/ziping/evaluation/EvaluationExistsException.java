package io.ziping.evaluation;

import lombok.Getter;

/** The project already has a form of that year. */
@Getter
public class EvaluationExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long existingId;

    EvaluationExistsException(long existingId) {
        super("the project already has form " + existingId + " of that year");
        this.existingId = existingId;
    }
}

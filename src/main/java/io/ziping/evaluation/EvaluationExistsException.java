package io.ziping.evaluation;

import lombok.Getter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The project already has a form of that year. */
@Getter
@ResponseStatus(HttpStatus.CONFLICT)
public class EvaluationExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long existingId;

    public EvaluationExistsException(long existingId) {
        super("the project already has form " + existingId + " of that year");
        this.existingId = existingId;
    }
}

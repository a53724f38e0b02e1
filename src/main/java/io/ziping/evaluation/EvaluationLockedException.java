package io.ziping.evaluation;

import lombok.Getter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The form's status or the viewer's role does not let it be changed. */
@Getter
@ResponseStatus(HttpStatus.CONFLICT)
public class EvaluationLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final Status status;

    EvaluationLockedException(long id, Status status) {
        super("form " + id + " is " + status + " and cannot be changed");
        this.id = id;
        this.status = status;
    }
}

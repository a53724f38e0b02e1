package io.ziping.evaluation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such form, or it lies outside the viewer's scope: nobody can tell which. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class EvaluationNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EvaluationNotFoundException(long id) {
        super("no form " + id + " in scope");
    }
}

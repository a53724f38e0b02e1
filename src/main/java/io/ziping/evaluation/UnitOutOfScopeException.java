package io.ziping.evaluation;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody handed in a form for a unit they do not fill forms for. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class UnitOutOfScopeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnitOutOfScopeException() {
        super("unit out of scope");
    }
}

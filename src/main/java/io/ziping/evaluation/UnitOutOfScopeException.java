package io.ziping.evaluation;

/** Somebody handed in a form for a unit they do not fill forms for. */
public class UnitOutOfScopeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnitOutOfScopeException() {
        super("unit out of scope");
    }
}

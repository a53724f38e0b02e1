package io.ziping.evaluation;

/** Somebody changed the form after the caller had read it. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersionException(long expected, long actual) {
        super("expected version " + expected + ", found " + actual);
    }
}

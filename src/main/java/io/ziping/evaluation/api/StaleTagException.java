package io.ziping.evaluation.api;

/** The version a caller has read is not the present one. */
final class StaleTagException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleTagException() {
        super("the version is another one by now");
    }
}

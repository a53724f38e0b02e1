package io.ziping.evaluation.moving;

/** The reason somebody gave for a move cannot be taken as it is; the message says why. Nothing has changed. */
public class MoveReasonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MoveReasonException(String message) {
        super(message);
    }
}

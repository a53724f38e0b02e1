package io.ziping.evaluation.workflow;

import lombok.Getter;

/** The reason somebody gave for a move cannot be taken as it is; the message says why. Nothing has changed. */
@Getter
public class MoveReasonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether there is one, but too long. */
    private final boolean tooLong;

    public MoveReasonException(String message, boolean tooLong) {
        super(message);
        this.tooLong = tooLong;
    }
}

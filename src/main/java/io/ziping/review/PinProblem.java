package io.ziping.review;

import lombok.Getter;

/** A pin or an answer that cannot be kept; the message says why, in words for the person who wrote it. */
@Getter
public class PinProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PinProblem(String message) {
        super(message);
    }
}

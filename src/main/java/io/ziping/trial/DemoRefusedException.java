package io.ziping.trial;

import lombok.Getter;

/** Demonstration data was asked for where it does not belong. */
@Getter
class DemoRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    DemoRefusedException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }
}

package io.ziping.sheet.bundle;

/** A bundle cannot be asked for; the message says why, to the person. */
public class BundleProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BundleProblem(String message) {
        super(message);
    }
}

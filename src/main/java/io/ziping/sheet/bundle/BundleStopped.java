package io.ziping.sheet.bundle;

/** A bundle is not wanted any more, or the program ends. */
class BundleStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BundleStopped() {
        super("stopped");
    }
}

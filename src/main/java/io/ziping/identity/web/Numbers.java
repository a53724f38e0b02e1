package io.ziping.identity.web;

/** Reads numbers from addresses. */
final class Numbers {

    private static final int MOST = 1_000_000;

    private Numbers() {}

    /** The number of a page from 1; what is none is the first one. */
    static int page(String text) {
        try {
            return Math.min(Math.max(Integer.parseInt(text), 1), MOST);
        } catch (NumberFormatException none) {
            return 1;
        }
    }
}

package io.ziping.administration.web;

/** Reads the number of a page from an address. */
final class PageNumbers {

    private static final int MOST = 1_000_000;

    private PageNumbers() {}

    /** The page from 0 of a number from 1; what is none is the first one. */
    static int index(String text) {
        try {
            return Math.min(Math.max(Integer.parseInt(text), 1), MOST) - 1;
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}

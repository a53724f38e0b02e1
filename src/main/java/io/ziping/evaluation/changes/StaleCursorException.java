package io.ziping.evaluation.changes;

/** Nothing can be told since this cursor: it was read in another scope, or before a backup was restored. */
public class StaleCursorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    StaleCursorException(String words) {
        super("a cursor of another scope or another course of events");
        this.words = words;
    }

    /** Why, and what to do, in Chinese. */
    public String words() {
        return words;
    }
}

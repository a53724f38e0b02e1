package io.ziping.review;

/** A pin or an answer that cannot be kept; says why, in words for the person who wrote it. */
public class PinProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String words;

    public PinProblem(String words) {
        super(words);
        this.words = words;
    }

    /** Why, for the person. */
    public String words() {
        return words;
    }
}

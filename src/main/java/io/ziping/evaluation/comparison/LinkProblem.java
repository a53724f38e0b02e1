package io.ziping.evaluation.comparison;

/** A row that cannot be linked so; says why in words for the person. */
public final class LinkProblem extends RuntimeException {

    public LinkProblem(String message) {
        super(message);
    }

    /** Why, in words for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}

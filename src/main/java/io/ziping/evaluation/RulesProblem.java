package io.ziping.evaluation;

/** Rules that cannot be applied; says why. */
public class RulesProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RulesProblem(String words) {
        super(words);
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}

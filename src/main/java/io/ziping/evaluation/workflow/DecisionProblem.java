package io.ziping.evaluation.workflow;

/** Something about a finding or a row that cannot be decided so; says why in words for the person. */
public final class DecisionProblem extends RuntimeException {

    public DecisionProblem(String message) {
        super(message);
    }

    /** Why, in words for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}

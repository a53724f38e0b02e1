package io.ziping.evaluation.workflow;

/** How far a form is, as summaries keep forms apart: figures that are passed are never added to those that are not. */
public enum Stage {
    /** Passed by the finance bureau, published or not. */
    SETTLED("财政已审"),
    /** Handed in, and not passed to the end yet. */
    UNDER_WAY("审核中"),
    /** With the unit: a draft, or sent back. */
    OPEN("未提交");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The stage as people say it. */
    public String label() {
        return label;
    }

    /** The stage of a form. */
    public static Stage of(Status status) {
        return status.isSettled() ? SETTLED : status.isEditable() ? OPEN : UNDER_WAY;
    }
}

package io.ziping.evaluation.decision;

/** What a reviewer makes of a finding. */
public enum Decision {
    /** 退回询问: the unit is asked; the finding was right to ask. */
    ASKED("问过"),
    /** 说明成立: there is a good explanation, and the finding counts no more. */
    ACCEPTED("说明成立"),
    /** 暂记: seen, and left for later; it goes on counting. */
    NOTED("暂记"),
    /**
     * 撤回询问: the question was never sent, or the unit says something else than was accepted; it is as if nothing had been
     * decided.
     */
    WITHDRAWN("撤回询问");

    private final String label;

    Decision(String label) {
        this.label = label;
    }

    /** The decision on a page. */
    public String label() {
        return label;
    }
}

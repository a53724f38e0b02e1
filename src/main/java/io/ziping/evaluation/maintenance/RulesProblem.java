package io.ziping.evaluation.maintenance;

/** Rules that cannot be applied, because somebody else has changed the year's meanwhile. */
public class RulesProblem extends RuntimeException {

    /** What the person is told. */
    public static final String CHANGED_MEANWHILE = "您打开以后，别人改过这一年度的规则。";

    private static final long serialVersionUID = 1L;

    RulesProblem() {
        super(CHANGED_MEANWHILE);
    }

    /** Why, for the person. */
    public String words() {
        return String.valueOf(getMessage());
    }
}

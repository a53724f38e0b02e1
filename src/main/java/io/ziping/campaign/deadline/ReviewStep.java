package io.ziping.campaign.deadline;

import io.ziping.identity.Role;

/** A step of review that has a day of its own. */
public enum ReviewStep {
    /** 主管部门: what units have handed in, unless their department leaves it to the bureau. */
    DEPARTMENT("主管部门", "department_reviews_by", "e.status = 'SUBMITTED' and not d.skips_department_review"),
    /** 财政: what departments have passed, and what units hand in directly. */
    FINANCE(
            "财政",
            "finance_reviews_by",
            "(e.status = 'DEPARTMENT_APPROVED' or e.status = 'SUBMITTED' and d.skips_department_review)");

    private final String label;
    private final String column;
    private final String waiting;

    ReviewStep(String label, String column, String waiting) {
        this.label = label;
        this.column = column;
        this.waiting = waiting;
    }

    /** The step of those of a role who review. */
    public static ReviewStep of(Role role) {
        return role == Role.DEPARTMENT_REVIEWER ? DEPARTMENT : FINANCE;
    }

    /** Who reviews. */
    public String label() {
        return label;
    }

    /** The column of {@code campaign} with the day. */
    public String column() {
        return column;
    }

    /** A condition over forms, or their totals, {@code e} of departments {@code d}: those that wait at this step. */
    public String waiting() {
        return waiting;
    }
}

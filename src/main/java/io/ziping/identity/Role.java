package io.ziping.identity;

/** 角色: what somebody is there for. */
public enum Role {
    /** 填报人: fills the forms of the own unit. */
    PREPARER("填报人"),
    /** 主管部门审核人: reads and reviews the forms of the own department. */
    DEPARTMENT_REVIEWER("主管部门审核人"),
    /** 财政审核人: reads and reviews all forms. */
    FINANCE_REVIEWER("财政审核人"),
    /** 外聘复核人: reviews the forms of a spot check that were given to them, until a day; nothing else exists for them. */
    OUTSIDE_REVIEWER("外聘复核人"),
    /** 管理员: keeps organisations, accounts, years and rules. */
    ADMIN("管理员");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role's name on a page. */
    public String label() {
        return label;
    }

    /** Whether this role reviews forms: a form that was handed in waits for its decision. */
    public boolean reviews() {
        return this == DEPARTMENT_REVIEWER || this == FINANCE_REVIEWER;
    }

    /** Whether this role fills forms, as opposed to reading and reviewing them. */
    public boolean fillsForms() {
        return this == PREPARER || this == ADMIN;
    }

    /** Whether this role reads what is doubtful; those who fill forms in see what is asked of them, not how they rank. */
    public boolean readsDoubts() {
        return this == DEPARTMENT_REVIEWER || entersFigures();
    }

    /** Whether this role enters the figures of the finance system (财政执行数) into everybody's forms. */
    public boolean entersFigures() {
        return this == FINANCE_REVIEWER || this == ADMIN;
    }

    /** Whether this role says which finance reviewer looks after what (审核分工). */
    public boolean dividesReview() {
        return this == FINANCE_REVIEWER || this == ADMIN;
    }

    /** Whether this role sees nothing but what was given to it, and only until a day. */
    public boolean comesFromOutside() {
        return this == OUTSIDE_REVIEWER;
    }

    /** Whether this role keeps what all others work with. */
    public boolean administers() {
        return this == ADMIN;
    }
}

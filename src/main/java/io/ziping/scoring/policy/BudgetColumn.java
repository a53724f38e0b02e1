package io.ziping.scoring.policy;

/** The two budgets a form may print; the execution rate is computed from one of them. */
public enum BudgetColumn {
    /** 全年预算数: what the project had after all changes of the year. */
    ADJUSTED("全年预算数"),
    /** 年初预算数: what was approved at the beginning of the year. */
    INITIAL("年初预算数");

    private final String label;

    BudgetColumn(String label) {
        this.label = label;
    }

    /** The column's header. */
    public String label() {
        return label;
    }

    public BudgetColumn other() {
        return this == ADJUSTED ? INITIAL : ADJUSTED;
    }
}

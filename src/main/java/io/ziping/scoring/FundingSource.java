package io.ziping.scoring;

/** 资金来源: one line of the funding block. {@link #TOTAL} is computed from the others, never typed. */
public enum FundingSource {
    TOTAL("年度资金总额"),
    CURRENT_YEAR_APPROPRIATION("其中：当年财政拨款"),
    CARRYOVER("上年结转资金"),
    OTHER("其他资金");

    private final String label;

    FundingSource(String label) {
        this.label = label;
    }

    /** The line's name as printed. */
    public String label() {
        return label;
    }
}

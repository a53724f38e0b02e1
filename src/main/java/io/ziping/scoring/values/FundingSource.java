package io.ziping.scoring.values;

/** 资金来源: the official lines of the funding block. {@link #TOTAL} is the sum of its parts, and typed without any. */
public enum FundingSource {
    TOTAL("年度资金总额"),
    CURRENT_YEAR_APPROPRIATION("其中：当年财政拨款"),
    CARRYOVER("上年结转资金"),
    OTHER("其他资金");

    private final String label;

    FundingSource(String label) {
        this.label = label;
    }

    /** The line's name as the official form prints it. */
    public String label() {
        return label;
    }
}

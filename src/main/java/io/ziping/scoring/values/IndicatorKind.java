package io.ziping.scoring.values;

/** 一级指标的类别: what a first-level class measures, whatever an office calls it. */
public enum IndicatorKind {
    OUTPUT("产出"),
    OUTCOME("效益"),
    SATISFACTION("满意度"),
    COST("成本");

    private final String label;

    IndicatorKind(String label) {
        this.label = label;
    }

    /** The kind's short name, such as {@code 产出}. */
    public String label() {
        return label;
    }
}

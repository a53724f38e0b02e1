package io.ziping.evaluation.cell;

import java.util.Arrays;
import java.util.Optional;

/** The cells a person fills in one indicator row, in the order of the columns. */
public enum IndicatorField {
    NAME("name", "三级指标"),
    TARGET("target", "年度指标值"),
    ACTUAL("actual", "实际完成值"),
    WEIGHT("weight", "分值"),
    SCORE("score", "得分"),
    DEVIATION_EXPLANATION("deviationExplanation", "偏差原因分析及改进措施");

    private final String key;
    private final String label;

    IndicatorField(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The member's name in the interchange document. */
    public String key() {
        return key;
    }

    /** The column's header. */
    public String label() {
        return label;
    }

    /** The cell of this member's name. */
    public static Optional<IndicatorField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

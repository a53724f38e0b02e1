package io.ziping.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** The amounts of one funding line, in the order of the columns. */
public enum AmountField {
    INITIAL_BUDGET("initialBudget", "年初预算数"),
    ADJUSTED_BUDGET("adjustedBudget", "全年预算数"),
    EXECUTED_AMOUNT("executedAmount", "全年执行数");

    private final String key;
    private final String label;

    AmountField(String key, String label) {
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

    static Optional<AmountField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

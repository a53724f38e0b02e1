package io.ziping.evaluation.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cells of one funding line, in the order of the columns. */
public enum FundingField {
    /** The line's name; an official line has its official one, so that this cell is blank. */
    NAME("name", "资金名称"),
    INITIAL_BUDGET("initialBudget", "年初预算数"),
    ADJUSTED_BUDGET("adjustedBudget", "全年预算数"),
    EXECUTED_AMOUNT("executedAmount", "全年执行数");

    /** The cells that hold money. */
    public static final List<FundingField> AMOUNTS = List.of(INITIAL_BUDGET, ADJUSTED_BUDGET, EXECUTED_AMOUNT);

    private final String key;
    private final String label;

    FundingField(String key, String label) {
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

    /** The cell of a member's name; empty when there is none. */
    public static Optional<FundingField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}

package io.ziping.sheet;

import io.ziping.evaluation.search.EvaluationSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What forms of a summary add up to; amounts in yuan. */
public final class SummaryTotals {

    private int forms;
    private BigDecimal initialBudget = BigDecimal.ZERO;
    private BigDecimal adjustedBudget = BigDecimal.ZERO;
    private BigDecimal executedAmount = BigDecimal.ZERO;
    private long unmet;

    void add(EvaluationSummary form) {
        forms++;
        initialBudget = initialBudget.add(form.initialBudget());
        adjustedBudget = adjustedBudget.add(form.adjustedBudget());
        executedAmount = executedAmount.add(form.executedAmount());
        unmet += form.unmetCount() == null ? 0 : form.unmetCount();
    }

    /** How many forms there are. */
    public int forms() {
        return forms;
    }

    /** 年初预算数. */
    public BigDecimal initialBudget() {
        return initialBudget;
    }

    /** 全年预算数. */
    public BigDecimal adjustedBudget() {
        return adjustedBudget;
    }

    /** 全年执行数. */
    public BigDecimal executedAmount() {
        return executedAmount;
    }

    /** 执行率, percent, cut to two decimals; {@code null} without a budget. */
    public @Nullable BigDecimal executionRate() {
        return adjustedBudget.signum() == 0
                ? null
                : executedAmount.movePointRight(2).divide(adjustedBudget, 2, RoundingMode.DOWN);
    }

    /** 未达标指标数. */
    public long unmet() {
        return unmet;
    }
}

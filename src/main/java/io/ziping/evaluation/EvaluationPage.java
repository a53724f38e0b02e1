package io.ziping.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A page of a filtered list, with the totals of the whole filtered set.
 *
 * @param rows the forms on this page
 * @param page number of the page, from 0
 * @param size the most forms a page holds
 * @param count how many forms the filter found
 * @param adjustedBudget their 全年预算数 together, yuan
 * @param executedAmount their 全年执行数 together, yuan
 */
public record EvaluationPage(
        List<EvaluationSummary> rows,
        int page,
        int size,
        long count,
        BigDecimal adjustedBudget,
        BigDecimal executedAmount) {

    /** How many pages there are; at least one. */
    public int pages() {
        return Math.max(1, Math.toIntExact((count + size - 1) / size));
    }

    /** 执行率 of all together, percent, cut to two decimals; zero without a budget. */
    public BigDecimal executionRate() {
        return adjustedBudget.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : executedAmount.movePointRight(2).divide(adjustedBudget, 2, RoundingMode.DOWN);
    }
}

package io.ziping.evaluation.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a filtered list, with the totals of the whole filtered set.
 *
 * @param rows the forms on this page
 * @param page number of the page, from 0
 * @param size the most forms a page holds
 * @param count how many forms the filter found; that many at least when they are not counted exactly
 * @param years what it found, a year each, the latest first; none of forms in doubt, which are only counted
 * @param exact whether all was counted; else the search found more than that, and the totals are of those counted
 * @param previous whether there are forms before this page
 * @param next whether there are forms behind it
 */
public record EvaluationPage(
        List<EvaluationSummary> rows,
        int page,
        int size,
        long count,
        List<YearTotals> years,
        boolean exact,
        boolean previous,
        boolean next) {

    /** How many pages there are; at least one. */
    public int pages() {
        return Math.max(1, Math.toIntExact((count + size - 1) / size));
    }

    /** The last form of this page; only of a page that has some. */
    public long last() {
        return rows.get(rows.size() - 1).id();
    }

    /** The first form of this page; only of a page that has some. */
    public long first() {
        return rows.get(0).id();
    }

    /** 全年预算数 of all years together, yuan. */
    public BigDecimal adjustedBudget() {
        return sum(YearTotals::adjustedBudget);
    }

    /** 全年执行数 of all years together, yuan. */
    public BigDecimal executedAmount() {
        return sum(YearTotals::executedAmount);
    }

    /** 执行率 of all years together, percent, cut to two decimals; zero without a budget. */
    public BigDecimal executionRate() {
        return YearTotals.rate(adjustedBudget(), executedAmount());
    }

    private BigDecimal sum(Function<YearTotals, BigDecimal> amount) {
        return years.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}

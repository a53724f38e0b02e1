package io.ziping.evaluation.search;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The forms of a year in a filtered list together.
 *
 * @param count how many there are
 * @param adjustedBudget their 全年预算数, yuan
 * @param executedAmount their 全年执行数, yuan
 */
public record YearTotals(int fiscalYear, long count, BigDecimal adjustedBudget, BigDecimal executedAmount) {

    /** 执行率 of all together, percent, cut to two decimals; zero without a budget. */
    public BigDecimal executionRate() {
        return rate(adjustedBudget, executedAmount);
    }

    /** 全年预算数 in 万元, as it is printed. */
    public String printedBudget() {
        return PrintedNumbers.amount(adjustedBudget, AmountUnit.WAN_YUAN);
    }

    /** 全年执行数 in 万元, as it is printed. */
    public String printedExecution() {
        return PrintedNumbers.amount(executedAmount, AmountUnit.WAN_YUAN);
    }

    /** How many forms there are in several years together. */
    static long count(List<YearTotals> years) {
        return years.stream().mapToLong(YearTotals::count).sum();
    }

    /** Reads year, count, budget and execution, in this order. */
    static YearTotals of(ResultSet row, int number) throws SQLException {
        return new YearTotals(row.getInt(1), row.getLong(2), row.getBigDecimal(3), row.getBigDecimal(4));
    }

    static BigDecimal rate(BigDecimal adjustedBudget, BigDecimal executedAmount) {
        return adjustedBudget.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : executedAmount.movePointRight(2).divide(adjustedBudget, 2, RoundingMode.DOWN);
    }
}

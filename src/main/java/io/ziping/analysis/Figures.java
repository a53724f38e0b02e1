package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What the forms of a department, of a unit or of all say together; amounts in yuan.
 *
 * @param forms how many were handed in
 * @param scoreSum their 总分 added up
 * @param scoreSquares the squares of these added up
 * @param grades how many have each grade
 * @param indicators their 三级指标
 * @param fullMarks how many of these have all their points
 * @param doubtSum their 存疑分 added up
 * @param doubted how many of the forms are in doubt enough to be read for it
 * @param doubtedAmount 存疑金额, yuan
 * @param onTarget how many indicators reached their target exactly, of those whose target and actual are numbers that can be
 *     compared; a descriptive target is none of them
 * @param onTime how many were handed in by the last day of their unit, of those that were handed in here in a year with a
 *     campaign; the first time counts
 * @param confirmed how many doubts the unit was asked about, of those that reviewers have decided
 */
public record Figures(
        int forms,
        BigDecimal adjustedBudget,
        BigDecimal executedAmount,
        BigDecimal scoreSum,
        BigDecimal scoreSquares,
        Map<Grade, Integer> grades,
        int indicators,
        int fullMarks,
        BigDecimal doubtSum,
        int doubted,
        BigDecimal doubtedAmount,
        Share onTarget,
        Share onTime,
        Share confirmed) {

    /** Of fewer forms no verdict is shown. */
    public static final int ENOUGH = 10;

    /** 执行率 of all together, percent, cut to two decimals as on a form; zero without a budget. */
    public BigDecimal executionRate() {
        return executionRate(executedAmount, adjustedBudget);
    }

    static BigDecimal executionRate(BigDecimal executed, BigDecimal budget) {
        return budget.signum() == 0
                ? BigDecimal.ZERO.setScale(2)
                : executed.movePointRight(2).divide(budget, 2, RoundingMode.DOWN);
    }

    /** The mean of their 总分. */
    public BigDecimal averageScore() {
        return scoreSum.divide(BigDecimal.valueOf(forms), 2, RoundingMode.HALF_UP);
    }

    /** The standard deviation of their 总分 as those of a whole population, not of a sample. */
    public BigDecimal scoreSpread() {
        var count = BigDecimal.valueOf(forms);
        var squares = scoreSquares.multiply(count).subtract(scoreSum.multiply(scoreSum));
        return squares.max(BigDecimal.ZERO).sqrt(MathContext.DECIMAL64).divide(count, 2, RoundingMode.HALF_UP);
    }

    /** How many of a hundred have a grade, with one decimal. */
    public BigDecimal share(Grade grade) {
        return percent(grades.getOrDefault(grade, 0), forms);
    }

    /** How many of a hundred are 优. */
    public BigDecimal excellentShare() {
        return share(Grade.EXCELLENT);
    }

    /** How many of a hundred indicators have all their points; zero without indicators. */
    public BigDecimal fullMarkShare() {
        return percent(fullMarks, indicators);
    }

    /** How many of a hundred forms are in doubt. */
    public BigDecimal doubtedShare() {
        return percent(doubted, forms);
    }

    /** The mean of their 存疑分. */
    public BigDecimal averageDoubt() {
        return doubtSum.divide(BigDecimal.valueOf(forms), 1, RoundingMode.HALF_UP);
    }

    /** Whether there are enough to judge by. */
    public boolean isEnough() {
        return forms >= ENOUGH;
    }

    /** How many of a hundred, with one decimal; zero of nothing. */
    public static BigDecimal percent(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}

package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What published forms of a department, or of all, say together; amounts in yuan. Nothing of what reviewers ask about is in it.
 *
 * @param department its name; blank for all together
 * @param scoreSum their 总分 added up
 * @param grades how many have each grade
 * @param fullMarks how many 三级指标 have all their points
 */
public record PublishedFigures(
        long departmentId,
        String department,
        int forms,
        BigDecimal adjustedBudget,
        BigDecimal executedAmount,
        BigDecimal scoreSum,
        Map<Grade, Integer> grades,
        Share fullMarks) {

    /** 执行率 of all together, percent. */
    public BigDecimal executionRate() {
        return Figures.executionRate(executedAmount, adjustedBudget);
    }

    /** The mean of their 总分. */
    public BigDecimal averageScore() {
        return scoreSum.divide(BigDecimal.valueOf(forms), 2, RoundingMode.HALF_UP);
    }

    /** How many are 优. */
    public Share excellent() {
        return new Share(grades.getOrDefault(Grade.EXCELLENT, 0), forms);
    }
}

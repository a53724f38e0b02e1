package io.ziping.scoring.result;

import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form scored: everything that is computed of it and everything a reviewer would ask.
 *
 * @param total 年度资金总额: the sum of the parts that are there
 * @param funding the parts in the form's order
 * @param executionWeight 分数 of the funding block
 * @param executionScore 得分 of the funding block
 * @param indicators the rows in the form's order
 * @param subtotals per first-level class, in the order of first appearance
 * @param weightSum execution weight and indicator weights together, two decimals; 100.00 on a finished form
 * @param totalScore 总分, two decimals: execution score and entered scores, the sum of what is there, after the
 *     policy's caps
 * @param grade 评分等级; {@code null} while any amount, weight or score is missing
 * @param findings 疑点, the most important first
 */
public record ScoreCard(
        FundingResult total,
        List<FundingResult> funding,
        NumberCell executionWeight,
        ComputedScore executionScore,
        List<IndicatorResult> indicators,
        List<DimensionSubtotal> subtotals,
        BigDecimal weightSum,
        BigDecimal totalScore,
        @Nullable Grade grade,
        List<Finding> findings) {

    public ScoreCard {
        funding = List.copyOf(funding);
        indicators = List.copyOf(indicators);
        subtotals = List.copyOf(subtotals);
        findings = List.copyOf(findings);
    }

    /** Whether nothing stops a submission. */
    public boolean canBeSubmitted() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.BLOCK);
    }

    /** 未达标指标数: rows whose actual misses the target. */
    public int unmetCount() {
        return Math.toIntExact(indicators.stream()
                .filter(row -> row.attainment() == Attainment.UNMET)
                .count());
    }

    public ScoreCard withFindings(List<Finding> found) {
        return new ScoreCard(
                total,
                funding,
                executionWeight,
                executionScore,
                indicators,
                subtotals,
                weightSum,
                totalScore,
                grade,
                found);
    }
}

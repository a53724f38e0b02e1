package io.ziping.scoring.result;

import io.ziping.scoring.targets.Attainment;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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

    /** 分数 of the funding block and both objectives; project and year are there when a form is begun. */
    private static final int CELLS_OF_FORM = 3;

    /** 三级指标, 年度指标值, 实际完成值, 分值, 得分. */
    private static final int CELLS_OF_ROW = 5;

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

    /**
     * How many cells have to be filled before a submission, whether or not they are: of the form as a whole, of the total
     * (one of the two budgets is enough), the names of lines that only the paper knows, and of each row. The blank ones
     * among them are found missing.
     */
    public int cellsToFill() {
        var untouched = Stream.of(total.initialBudget(), total.adjustedBudget(), total.executedAmount())
                .allMatch(NumberCell::isBlank);
        var names = funding.stream()
                .filter(line -> line.source() == null || line.name().isBlank())
                .count();
        return CELLS_OF_FORM + (untouched ? 3 : 2) + Math.toIntExact(names) + CELLS_OF_ROW * indicators.size();
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

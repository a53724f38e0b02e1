package io.ziping.scoring.result;

import io.ziping.scoring.scorer.Scorer;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form as typed, the input of a {@link Scorer}: every number is the text in its cell, blank cells are the empty
 * string.
 *
 * @param fiscalYear 年度; {@code null} while it is not chosen
 * @param project 项目名称
 * @param amountUnit the unit all amounts of the form are typed in
 * @param executionWeight 分数 of the funding block: the points for budget execution
 * @param typedTotal 年度资金总额 as typed: it stands in the columns in which no part has anything
 * @param funding the lines below the total in the form's order; a line's parent stands before it
 * @param expectedObjective 预期目标
 * @param achievedObjective 实际完成情况
 * @param indicators 三级指标 in the form's order
 */
public record ScoreSheet(
        @Nullable Integer fiscalYear,
        String project,
        AmountUnit amountUnit,
        String executionWeight,
        FundingRow typedTotal,
        List<FundingRow> funding,
        String expectedObjective,
        String achievedObjective,
        List<IndicatorRow> indicators) {

    /** @throws IllegalArgumentException when a line's parent does not stand before it */
    public ScoreSheet {
        funding = List.copyOf(funding);
        indicators = List.copyOf(indicators);
        for (int i = 0; i < funding.size(); i++) {
            var parent = funding.get(i).parent();
            Require.that(parent == null || (parent >= 0 && parent < i), "a line's parent stands before it");
        }
    }

    /** A form whose total is the sum of its parts. */
    public ScoreSheet(
            @Nullable Integer fiscalYear,
            String project,
            AmountUnit amountUnit,
            String executionWeight,
            List<FundingRow> funding,
            String expectedObjective,
            String achievedObjective,
            List<IndicatorRow> indicators) {
        this(
                fiscalYear,
                project,
                amountUnit,
                executionWeight,
                FundingRow.of(FundingSource.TOTAL, "", "", ""),
                funding,
                expectedObjective,
                achievedObjective,
                indicators);
    }

    /**
     * 项目资金, one line.
     *
     * @param source the official source; {@code null} for a line that only the paper knows
     * @param name the line's name as printed
     * @param parent the place in the list of the line this is a part of (其中); {@code null} for a part of the total
     * @param initialBudget 年初预算数
     * @param adjustedBudget 全年预算数
     * @param executedAmount 全年执行数
     */
    public record FundingRow(
            @Nullable FundingSource source,
            String name,
            @Nullable Integer parent,
            String initialBudget,
            String adjustedBudget,
            String executedAmount) {

        /** An official line under its official name. */
        public static FundingRow of(FundingSource source, String initial, String adjusted, String executed) {
            return new FundingRow(source, source.label(), null, initial, adjusted, executed);
        }
    }

    /**
     * 三级指标, one row.
     *
     * @param kind what the row's first level measures
     * @param dimension 一级指标 by name
     * @param category 二级指标 by name
     * @param name 三级指标
     * @param target 年度指标值
     * @param actual 实际完成值
     * @param weight 分值
     * @param score 得分
     * @param deviationExplanation 偏差原因分析及改进措施
     */
    public record IndicatorRow(
            IndicatorKind kind,
            String dimension,
            String category,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            String deviationExplanation) {

        /** The same with its points written otherwise. */
        public IndicatorRow withPoints(String otherWeight, String otherScore) {
            return new IndicatorRow(
                    kind, dimension, category, name, target, actual, otherWeight, otherScore, deviationExplanation);
        }
    }
}

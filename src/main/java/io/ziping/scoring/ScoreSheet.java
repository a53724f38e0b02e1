package io.ziping.scoring;

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
 * @param funding the parts in the form's order, never the {@link FundingSource#TOTAL}, which is computed
 * @param expectedObjective 预期目标
 * @param achievedObjective 实际完成情况
 * @param indicators 三级指标 in the form's order
 */
public record ScoreSheet(
        @Nullable Integer fiscalYear,
        String project,
        AmountUnit amountUnit,
        String executionWeight,
        List<FundingRow> funding,
        String expectedObjective,
        String achievedObjective,
        List<IndicatorRow> indicators) {

    public ScoreSheet {
        funding = List.copyOf(funding);
        indicators = List.copyOf(indicators);
    }

    /**
     * 项目资金, one part.
     *
     * @param initialBudget 年初预算数
     * @param adjustedBudget 全年预算数
     * @param executedAmount 全年执行数
     */
    public record FundingRow(
            FundingSource source, String initialBudget, String adjustedBudget, String executedAmount) {}

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
            String deviationExplanation) {}
}

package io.ziping.guidance;

import java.util.Arrays;
import java.util.Optional;

/** A kind of cell that 填写说明 speaks of, in the order of the paper. */
public enum GuidedCell {
    PROJECT("project", "项目名称", false),
    FUNDING_NAME("fundingName", "资金名称", false),
    INITIAL_BUDGET("initialBudget", "年初预算数", false),
    ADJUSTED_BUDGET("adjustedBudget", "全年预算数", false),
    EXECUTED_AMOUNT("executedAmount", "全年执行数", false),
    EXECUTION_RATE("executionRate", "执行率", false),
    EXECUTION_WEIGHT("executionWeight", "预算执行分数", false),
    EXPECTED_OBJECTIVE("expectedObjective", "预期目标", false),
    ACHIEVED_OBJECTIVE("achievedObjective", "实际完成情况", false),
    NAME("name", "三级指标", true),
    TARGET("target", "年度指标值", true),
    ACTUAL("actual", "实际完成值", true),
    WEIGHT("weight", "分值", false),
    SCORE("score", "得分", false),
    DEVIATION_EXPLANATION("deviationExplanation", "偏差原因分析及改进措施", false);

    private final String key;
    private final String label;
    private final boolean classed;

    GuidedCell(String key, String label, boolean classed) {
        this.key = key;
        this.label = label;
        this.classed = classed;
    }

    /** The key of a cell of this kind in its address, which also names it in addresses of pages. */
    public String key() {
        return key;
    }

    /** What it is called on the form. */
    public String label() {
        return label;
    }

    /** Whether something else may be said of it under each class (一级、二级指标). */
    public boolean isClassed() {
        return classed;
    }

    /** The kind of a key; empty when there is none. */
    public static Optional<GuidedCell> of(String key) {
        return Arrays.stream(values()).filter(cell -> cell.key.equals(key)).findFirst();
    }
}

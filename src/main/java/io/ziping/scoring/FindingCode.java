package io.ziping.scoring;

import io.ziping.scoring.Finding.Severity;
import java.util.Arrays;
import java.util.Optional;

/** Every check by name, the most important first; with the few words a list has room for. */
public enum FindingCode {
    NO_INDICATOR("no-indicator", Severity.BLOCK, "没有指标"),
    MISSING("missing", Severity.BLOCK, "未填"),
    NUMBER_NOT_UNDERSTOOD("number-not-understood", Severity.BLOCK, "数字有误"),
    WEIGHTS_NOT_100("weights-not-100", Severity.BLOCK, "分值合计不符"),
    SCORE_ABOVE_WEIGHT("score-above-weight", Severity.BLOCK, "得分高于分值"),
    SCORE_BELOW_ZERO("score-below-zero", Severity.BLOCK, "得分小于零"),
    EXECUTED_BELOW_ZERO("executed-below-zero", Severity.BLOCK, "执行数小于零"),
    ACTUAL_NOT_A_NUMBER("actual-not-a-number", Severity.BLOCK, "完成值非数字"),
    ACTUAL_NOT_AN_OUTCOME("actual-not-an-outcome", Severity.BLOCK, "达成情况有误"),
    DEVIATION_UNEXPLAINED("deviation-unexplained", Severity.BLOCK, "扣分无说明"),

    EXCELLENT_DESPITE_EXECUTION("excellent-despite-execution", Severity.WARNING, "执行低仍为优"),
    PRINTED_FIGURE_DIFFERS("printed-figure-differs", Severity.WARNING, "印数不符"),
    UNMET_AT_FULL_SCORE("unmet-at-full-score", Severity.WARNING, "未达标满分"),
    SCORE_DIFFERS_FROM_RULE("score-differs-from-rule", Severity.WARNING, "得分与规则不同"),
    EXECUTION_UNEXPLAINED("execution-unexplained", Severity.WARNING, "执行低未说明"),
    TOTAL_CAPPED("total-capped", Severity.WARNING, "总分被封顶"),
    BUDGET_INCREASED("budget-increased", Severity.WARNING, "预算调增过大"),
    BUDGET_DECREASED("budget-decreased", Severity.WARNING, "预算调减过大"),
    NOT_COMPARABLE("not-comparable", Severity.WARNING, "无法比较"),
    MET_BUT_DOCKED("met-but-docked", Severity.WARNING, "达标却扣分"),
    OVER_COMPLETED("over-completed", Severity.WARNING, "超额完成"),
    HEAVY_INDICATOR("heavy-indicator", Severity.WARNING, "单项分值过重"),
    NO_SATISFACTION("no-satisfaction", Severity.WARNING, "缺满意度指标"),
    MOSTLY_DESCRIPTIVE("mostly-descriptive", Severity.WARNING, "定性指标过多"),
    OBJECTIVES_IDENTICAL("objectives-identical", Severity.WARNING, "目标完成雷同"),
    SPLIT_FAR_FROM_ADVICE("split-far-from-advice", Severity.WARNING, "分值分配偏离"),
    ALL_FULL_SCORE("all-full-score", Severity.WARNING, "全部满分");

    private final String code;
    private final Severity severity;
    private final String tag;

    FindingCode(String code, Severity severity, String tag) {
        this.code = code;
        this.severity = severity;
        this.tag = tag;
    }

    /** The stable name in documents, such as {@code score-above-weight}. */
    public String code() {
        return code;
    }

    /** Whether it stops a submission. */
    public Severity severity() {
        return severity;
    }

    /** The check in a few words for a list, such as {@code 执行低仍为优}. */
    public String tag() {
        return tag;
    }

    /** The check of this name; empty for a name that is none of scoring's own. */
    public static Optional<FindingCode> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    Finding at(String pointer, String message) {
        return new Finding(pointer, code, severity, message);
    }
}

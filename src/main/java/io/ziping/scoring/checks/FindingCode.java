package io.ziping.scoring.checks;

import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.result.Finding.Severity;
import java.util.Arrays;
import java.util.Optional;

/** Every check by name, the most important first; with the few words a list has room for. */
public enum FindingCode {
    NO_INDICATOR("no-indicator", Kind.BLOCK, "没有指标"),
    MISSING("missing", Kind.BLOCK, "未填"),
    NUMBER_NOT_UNDERSTOOD("number-not-understood", Kind.BLOCK, "数字有误"),
    WEIGHTS_NOT_100("weights-not-100", Kind.BLOCK, "分值合计不符"),
    SCORE_ABOVE_WEIGHT("score-above-weight", Kind.BLOCK, "得分高于分值"),
    SCORE_BELOW_ZERO("score-below-zero", Kind.BLOCK, "得分小于零"),
    EXECUTED_BELOW_ZERO("executed-below-zero", Kind.BLOCK, "执行数小于零"),
    ACTUAL_NOT_A_NUMBER("actual-not-a-number", Kind.BLOCK, "完成值非数字"),
    ACTUAL_NOT_AN_OUTCOME("actual-not-an-outcome", Kind.BLOCK, "达成情况有误"),
    DEVIATION_UNEXPLAINED("deviation-unexplained", Kind.BLOCK, "扣分无说明"),

    EXCELLENT_DESPITE_EXECUTION("excellent-despite-execution", Kind.DOUBT, "执行低仍为优"),
    PRINTED_FIGURE_DIFFERS("printed-figure-differs", Kind.DOUBT, "印数不符"),
    FUNDING_PARTS_EXCEED("funding-parts-exceed", Kind.DOUBT, "其中大于本行"),
    BUDGET_BELOW_ZERO("budget-below-zero", Kind.DOUBT, "金额是负数"),
    UNMET_AT_FULL_SCORE("unmet-at-full-score", Kind.DOUBT, "未达标满分"),
    SCORE_DIFFERS_FROM_RULE("score-differs-from-rule", Kind.DOUBT, "得分与规则不同"),
    EXECUTION_UNEXPLAINED("execution-unexplained", Kind.DOUBT, "执行低未说明"),
    TOTAL_CAPPED("total-capped", Kind.DOUBT, "总分被封顶"),
    BUDGET_INCREASED("budget-increased", Kind.DOUBT, "预算调增过大"),
    BUDGET_DECREASED("budget-decreased", Kind.DOUBT, "预算调减过大"),
    NOT_COMPARABLE("not-comparable", Kind.DOUBT, "无法比较"),
    MET_BUT_DOCKED("met-but-docked", Kind.DOUBT, "达标却扣分"),
    OVER_COMPLETED("over-completed", Kind.DOUBT, "超额完成"),
    OBJECTIVES_IDENTICAL("objectives-identical", Kind.DOUBT, "目标完成雷同"),

    BUDGET_COLUMN_BLANK("budget-column-blank", Kind.ADVICE, "少一栏预算"),
    PRINTED_FIGURE_ROUNDED("printed-figure-rounded", Kind.ADVICE, "取舍不同"),
    CHARACTER_NOT_PRINTABLE("character-not-printable", Kind.ADVICE, "有字打印不出"),
    HEAVY_INDICATOR("heavy-indicator", Kind.ADVICE, "单项分值过重"),
    NO_SATISFACTION("no-satisfaction", Kind.ADVICE, "缺满意度指标"),
    MOSTLY_DESCRIPTIVE("mostly-descriptive", Kind.ADVICE, "定性指标过多"),
    SPLIT_FAR_FROM_ADVICE("split-far-from-advice", Kind.ADVICE, "分值分配偏离"),
    ALL_FULL_SCORE("all-full-score", Kind.ADVICE, "全部满分");

    private final String code;
    private final Kind kind;
    private final String tag;

    FindingCode(String code, Kind kind, String tag) {
        this.code = code;
        this.kind = kind;
        this.tag = tag;
    }

    /** The stable name in documents, such as {@code score-above-weight}. */
    public String code() {
        return code;
    }

    /** Whether it stops a submission. */
    public Severity severity() {
        return kind.severity();
    }

    /** What its findings are. */
    public Kind kind() {
        return kind;
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
        return new Finding(pointer, code, kind, message);
    }
}

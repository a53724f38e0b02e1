package io.ziping.scoring.finding;

import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.result.Finding.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    FIELD_NOT_UNDERSTOOD("field-not-understood", Kind.BLOCK, "栏目有误"),
    DEVIATION_UNEXPLAINED("deviation-unexplained", Kind.BLOCK, "扣分无说明"),

    EXCELLENT_DESPITE_EXECUTION("excellent-despite-execution", Kind.DOUBT, "执行低仍为优"),
    PRINTED_FIGURE_DIFFERS("printed-figure-differs", Kind.DOUBT, "印数不符"),
    UNMET_AT_FULL_SCORE("unmet-at-full-score", Kind.DOUBT, "未达标满分"),
    TEXT_CONTRADICTS_ROW("text-contradicts-row", Kind.DOUBT, "文数不符"),
    AMOUNT_UNIT_SLIP("amount-unit-slip", Kind.DOUBT, "金额单位疑误"),
    EXECUTED_ABOVE_BUDGET("executed-above-budget", Kind.DOUBT, "执行超预算"),
    PART_OVERSPENT("part-overspent", Kind.DOUBT, "分项超支"),
    FUNDING_PARTS_EXCEED("funding-parts-exceed", Kind.DOUBT, "其中大于本行"),
    BUDGET_BELOW_ZERO("budget-below-zero", Kind.DOUBT, "金额是负数"),
    UNFINISHED_AT_FULL_SCORE("unfinished-at-full-score", Kind.DOUBT, "未完仍满分"),
    SCORE_DIFFERS_FROM_RULE("score-differs-from-rule", Kind.DOUBT, "得分与规则不同"),
    REASON_CONTRADICTS_ROW("reason-contradicts-row", Kind.DOUBT, "原因与数不符"),
    SWAPPED_DIGITS("swapped-digits", Kind.DOUBT, "数字疑颠倒"),
    OBJECTIVE_CONTRADICTS_TARGET("objective-contradicts-target", Kind.DOUBT, "目标文数不符"),
    TEXT_AMOUNT_DIFFERS("text-amount-differs", Kind.DOUBT, "文中金额不符"),
    COPIED_FROM_ANOTHER("copied-from-another", Kind.DOUBT, "与他表雷同"),
    ACHIEVEMENT_COPIED_LAST_YEAR("achievement-copied-last-year", Kind.DOUBT, "照抄上年"),
    OTHER_PROJECT_NAMED("other-project-named", Kind.DOUBT, "写了别的项目"),
    EXECUTION_UNEXPLAINED("execution-unexplained", Kind.DOUBT, "执行低未说明"),
    TARGET_BELOW_LAST_ACTUAL("target-below-last-actual", Kind.DOUBT, "目标低于上年实际"),
    TARGET_LOOSENED("target-loosened", Kind.DOUBT, "目标放宽"),
    BAD_ROW_GONE("bad-row-gone", Kind.DOUBT, "差项消失"),
    WEIGHT_MOVED_AWAY("weight-moved-away", Kind.DOUBT, "弱项减分值"),
    JUMP_TENFOLD("jump-tenfold", Kind.DOUBT, "数值突变"),
    BUDGET_CUT_TARGETS_MET("budget-cut-targets-met", Kind.DOUBT, "减钱未减目标"),
    BUDGET_INCREASED("budget-increased", Kind.DOUBT, "预算调增过大"),
    BUDGET_DECREASED("budget-decreased", Kind.DOUBT, "预算调减过大"),
    CARRY_OVER_MISSING("carry-over-missing", Kind.DOUBT, "结转未列"),
    TARGET_FAR_FROM_PEERS("target-far-from-peers", Kind.DOUBT, "目标偏离同类"),
    EXECUTION_COUNTED_AGAIN("execution-counted-again", Kind.DOUBT, "执行率重复计"),
    COUNTED_TWICE("counted-twice", Kind.DOUBT, "重复计分"),
    NOT_COMPARABLE("not-comparable", Kind.DOUBT, "无法比较"),
    TARGET_DIRECTION("target-direction", Kind.DOUBT, "方向写反"),
    TARGET_TRIVIAL("target-trivial", Kind.DOUBT, "目标形同虚设"),
    SHARE_ABOVE_100("share-above-100", Kind.DOUBT, "比率超百"),
    SATISFACTION_WITHOUT_SAMPLE("satisfaction-without-sample", Kind.DOUBT, "满意度无调查"),
    NO_COMPLAINT_AS_SATISFACTION("no-complaint-as-satisfaction", Kind.DOUBT, "无投诉当满意"),
    REVERSE_MET_TENFOLD("reverse-met-tenfold", Kind.DOUBT, "反向目标过宽"),
    PERCENTAGE_UNMEASURABLE("percentage-unmeasurable", Kind.DOUBT, "无从计量"),
    REASON_SAYS_NOTHING("reason-says-nothing", Kind.DOUBT, "原因没说清"),
    REASON_REPEATED("reason-repeated", Kind.DOUBT, "原因雷同"),
    OVER_COMPLETED("over-completed", Kind.DOUBT, "超额完成"),
    MET_BUT_DOCKED("met-but-docked", Kind.DOUBT, "达标却扣分"),
    YEAR_NOT_THE_FORMS("year-not-the-forms", Kind.DOUBT, "年份不符"),
    OBJECTIVES_IDENTICAL("objectives-identical", Kind.DOUBT, "目标完成雷同"),
    OBJECTIVES_REWORDED("objectives-reworded", Kind.DOUBT, "目标完成近似"),
    ACHIEVEMENT_SAYS_NOTHING("achievement-says-nothing", Kind.DOUBT, "完成情况空泛"),
    TEMPLATE_HINT_LEFT("template-hint-left", Kind.DOUBT, "填表提示未删"),
    ALL_EXACTLY_ON_TARGET("all-exactly-on-target", Kind.DOUBT, "全部恰好达标"),
    TRIVIAL_ROW_HEAVY("trivial-row-heavy", Kind.DOUBT, "小事占大分"),
    WRONG_CLASS("wrong-class", Kind.DOUBT, "归类不当"),
    TOTAL_JUST_ABOVE_BORDER("total-just-above-border", Kind.DOUBT, "总分压线"),
    TOTAL_CAPPED("total-capped", Kind.DOUBT, "总分被封顶"),

    BUDGET_COLUMN_BLANK("budget-column-blank", Kind.ADVICE, "少一栏预算"),
    SCORE_BELOW_RULE("score-below-rule", Kind.ADVICE, "得分低于规则"),
    PRINTED_FIGURE_ROUNDED("printed-figure-rounded", Kind.ADVICE, "取舍不同"),
    CHARACTER_NOT_PRINTABLE("character-not-printable", Kind.ADVICE, "有字打印不出"),
    HEAVY_INDICATOR("heavy-indicator", Kind.ADVICE, "单项分值过重"),
    NO_SATISFACTION("no-satisfaction", Kind.ADVICE, "缺满意度指标"),
    MOSTLY_DESCRIPTIVE("mostly-descriptive", Kind.ADVICE, "定性指标过多"),
    SPLIT_FAR_FROM_ADVICE("split-far-from-advice", Kind.ADVICE, "分值分配偏离"),
    ALL_FULL_SCORE("all-full-score", Kind.ADVICE, "全部满分");

    private static final Map<String, FindingCode> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FindingCode::code, Function.identity()));

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
        return Optional.ofNullable(BY_NAME.get(code));
    }

    /**
     * How likely it is that one of its findings is right, before anybody has decided one: between 0 and 1, of a doubt at
     * least 0.50.
     */
    public BigDecimal confidence() {
        return CheckTable.of(this).confidence();
    }

    /** What a return about one of its findings usually says; blank where nothing is asked. */
    public String ask() {
        return CheckTable.of(this).ask();
    }

    /** A finding of this check, with the stake and the question the check usually has. */
    public Finding at(String pointer, String message) {
        var usual = CheckTable.of(this);
        return new Finding(pointer, code, kind, message).staking(usual.stake()).asking(usual.ask());
    }
}

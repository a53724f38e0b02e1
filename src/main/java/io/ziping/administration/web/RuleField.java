package io.ziping.administration.web;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** One number of the rules as it stands on the page, in points or per cent. */
enum RuleField {
    EXECUTION_WEIGHT(Group.SCORING, "预算执行分值", Unit.POINTS, "新表预填的分数，填报人可以改", ScoringPolicy::executionWeight),
    EXCELLENT(
            Group.GRADES,
            "优：总分不低于",
            Unit.POINTS,
            "",
            policy -> policy.gradeBands().excellent()),
    GOOD(Group.GRADES, "良：总分不低于", Unit.POINTS, "", policy -> policy.gradeBands().good()),
    FAIR(
            Group.GRADES,
            "中：总分不低于",
            Unit.POINTS,
            "再低为差",
            policy -> policy.gradeBands().fair()),
    REACHED(
            Group.OUTCOMES,
            "达成指标：得分不低于分值的",
            Unit.PERCENT,
            "最高得满分",
            policy -> policy.outcomeBands().reached()),
    PARTLY_REACHED(
            Group.OUTCOMES,
            "部分达成指标：得分不低于分值的",
            Unit.PERCENT,
            "再低为未达成",
            policy -> policy.outcomeBands().partlyReached()),
    SPLIT_OUTPUT(
            Group.SPLIT, "产出", Unit.POINTS, "", policy -> policy.advisedSplit().of(IndicatorKind.OUTPUT)),
    SPLIT_OUTCOME(
            Group.SPLIT, "效益", Unit.POINTS, "", policy -> policy.advisedSplit().of(IndicatorKind.OUTCOME)),
    SPLIT_SATISFACTION(
            Group.SPLIT, "满意度", Unit.POINTS, "", policy -> policy.advisedSplit().of(IndicatorKind.SATISFACTION)),
    COST_SPLIT_OUTPUT(
            Group.COST_SPLIT,
            "产出",
            Unit.POINTS,
            "",
            policy -> policy.advisedSplitWithCost().of(IndicatorKind.OUTPUT)),
    COST_SPLIT_OUTCOME(
            Group.COST_SPLIT,
            "效益",
            Unit.POINTS,
            "",
            policy -> policy.advisedSplitWithCost().of(IndicatorKind.OUTCOME)),
    COST_SPLIT_SATISFACTION(
            Group.COST_SPLIT,
            "满意度",
            Unit.POINTS,
            "",
            policy -> policy.advisedSplitWithCost().of(IndicatorKind.SATISFACTION)),
    COST_SPLIT_COST(
            Group.COST_SPLIT,
            "成本",
            Unit.POINTS,
            "",
            policy -> policy.advisedSplitWithCost().of(IndicatorKind.COST)),
    SPLIT_DISTANCE(
            Group.WARNINGS,
            "分值分配偏离建议达到",
            Unit.POINTS,
            "任一类多或少这么多就提醒",
            policy -> policy.limits().splitDistance()),
    OVER_COMPLETION(
            Group.WARNINGS,
            "超额完成，达到目标的",
            Unit.OVER_PERCENT,
            "要求说明目标是否定得过低",
            policy -> policy.limits().overCompletion()),
    LOW_EXECUTION(
            Group.WARNINGS,
            "执行率低于",
            Unit.PERCENT,
            "要求在实际完成情况里说明原因",
            policy -> policy.limits().lowExecution()),
    VERY_LOW_EXECUTION(
            Group.WARNINGS,
            "执行率低于，而等级仍为优",
            Unit.PERCENT,
            "",
            policy -> policy.limits().veryLowExecution()),
    BUDGET_CHANGE(
            Group.WARNINGS,
            "年初到全年预算增减超过",
            Unit.CHANGE_PERCENT,
            "",
            policy -> policy.limits().budgetChange()),
    DESCRIPTIVE_SHARE(
            Group.WARNINGS,
            "定性指标占指标分值超过",
            Unit.PERCENT,
            "",
            policy -> policy.limits().descriptiveShare()),
    HEAVY_INDICATOR(
            Group.WARNINGS,
            "一项指标的分值达到",
            Unit.POINTS,
            "",
            policy -> policy.limits().heavyIndicator());

    /** Numbers that stand together. */
    enum Group {
        SCORING,
        GRADES,
        OUTCOMES,
        SPLIT,
        COST_SPLIT,
        WARNINGS
    }

    /** What a number is in, and from where to where it may go. */
    enum Unit {
        POINTS("分", "0", "100"),
        PERCENT("%", "0", "100"),
        OVER_PERCENT("%", "100.01", "100000"),
        CHANGE_PERCENT("%", "0.01", "100000");

        private final String label;
        private final BigDecimal least;
        private final BigDecimal most;

        Unit(String label, String least, String most) {
            this.label = label;
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
        }

        boolean isPercent() {
            return this != POINTS;
        }

        boolean allows(BigDecimal number) {
            return number.compareTo(least) >= 0
                    && number.compareTo(most) <= 0
                    && number.stripTrailingZeros().scale() <= 2;
        }

        String wanted() {
            return switch (this) {
                case POINTS, PERCENT -> "请填0到100的数，最多两位小数";
                case OVER_PERCENT -> "请填大于100的数，最多两位小数";
                case CHANGE_PERCENT -> "请填大于0的数，最多两位小数";
            };
        }
    }

    private static final ScoringPolicy STANDARD = ScoringPolicy.standard();

    private final Group group;
    private final String label;
    private final Unit unit;
    private final String hint;
    /** Reads a record, and keeps nothing. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<ScoringPolicy, BigDecimal> value;

    RuleField(Group group, String label, Unit unit, String hint, Function<ScoringPolicy, BigDecimal> value) {
        this.group = group;
        this.label = label;
        this.unit = unit;
        this.hint = hint;
        this.value = value;
    }

    static List<RuleField> of(Group group) {
        return Arrays.stream(values()).filter(field -> field.group == group).toList();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    String unitLabel() {
        return unit.label;
    }

    Unit unit() {
        return unit;
    }

    String hint() {
        return hint;
    }

    /** The number as it stands on the page: {@code 130} for a ratio of 1.30. */
    String text(ScoringPolicy policy) {
        var number = value.apply(policy);
        return TypedText.spoken(unit.isPercent() ? number.movePointRight(2) : number);
    }

    String standard() {
        return text(STANDARD);
    }

    /** The number of the rules for what stands on the page. */
    BigDecimal toRule(BigDecimal typed) {
        return unit.isPercent() ? typed.movePointLeft(2) : typed;
    }
}

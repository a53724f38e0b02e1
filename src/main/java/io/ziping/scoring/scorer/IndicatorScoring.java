package io.ziping.scoring.scorer;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.ComputedScore;
import io.ziping.scoring.result.IndicatorResult;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.targets.ActualValue;
import io.ziping.scoring.targets.TargetComparison;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.targets.Times;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.Outcome;
import io.ziping.scoring.values.Trace;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 指标得分: what the rules would give for one row. */
final class IndicatorScoring {

    private final ScoringPolicy policy;
    private final NumericScoring numeric;

    IndicatorScoring(ScoringPolicy policy) {
        this.policy = policy;
        this.numeric = new NumericScoring(policy);
    }

    IndicatorResult score(ScoreSheet.IndicatorRow row) {
        var actual = ActualValue.of(row.actual());
        var target = TargetValue.of(row.target()).beside(actual);
        var weight = NumberCell.points(row.weight());
        var comparison = new TargetComparison(target, actual, isAboutCost(row));
        return new IndicatorResult(
                target,
                actual,
                weight,
                NumberCell.points(row.score()),
                compute(comparison, weight.value()),
                comparison.attainment(),
                comparison.obstacle());
    }

    /** 成本指标 is a first-level class on some forms and a second-level one under 产出 on others. */
    private static boolean isAboutCost(ScoreSheet.IndicatorRow row) {
        return row.kind() == IndicatorKind.COST || row.category().contains("成本");
    }

    private ComputedScore compute(TargetComparison comparison, @Nullable BigDecimal weight) {
        var bound = comparison.target().bound();
        var quantity = comparison.actual().quantity();
        var outcome = comparison.actual().outcome();
        if (weight == null) {
            return ComputedScore.unknown("还没有分值");
        }
        if (comparison.target().isBlank() || comparison.actual().isBlank()) {
            return ComputedScore.unknown("还没有年度指标值或实际完成值");
        }
        if (bound == null) {
            return outcome == null ? ComputedScore.unknown(withoutOutcome(comparison)) : descriptive(outcome, weight);
        }
        if (quantity == null) {
            return ComputedScore.unknown("实际完成值不是数字");
        }
        var obstacle = comparison.obstacle();
        return obstacle == null ? numeric.score(bound, quantity, weight) : ComputedScore.unknown(obstacle);
    }

    private static String withoutOutcome(TargetComparison comparison) {
        return Times.compared(comparison.target(), comparison.actual()) ? "年度指标值和实际完成值是时间，由人核对" : "实际完成值不是三种达成情况之一";
    }

    private ComputedScore descriptive(Outcome outcome, BigDecimal weight) {
        var bands = policy.outcomeBands();
        var band = bands.of(outcome, weight, policy.rounding().points());
        var shares = percent(bands.lowestShare(outcome)) + " 到 " + percent(bands.highestShare(outcome));
        return ComputedScore.within(
                band,
                new Trace(
                        "定性指标：" + outcome.label() + "，在分值的 " + shares + " 之间选择",
                        List.of(
                                weight + " 的 " + shares + "：" + band + (band.maxIncluded() ? "" : "（不含上限）"),
                                policy.rounding().pointsInWords()),
                        policy.name() + "：定性指标分三档，由填报人在档内确定得分"));
    }

    private static String percent(BigDecimal share) {
        return TypedText.spoken(share.movePointRight(2)) + "%";
    }
}

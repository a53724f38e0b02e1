package io.ziping.scoring.scorer;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.ComputedScore;
import io.ziping.scoring.targets.Operator;
import io.ziping.scoring.targets.Quantity;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 定量指标: full points when met, otherwise the share that was reached; never above the weight, never below 0. */
final class NumericScoring {

    private final ScoringPolicy policy;

    NumericScoring(ScoringPolicy policy) {
        this.policy = policy;
    }

    ComputedScore score(TargetValue.Bound bound, Quantity actual, BigDecimal weight) {
        var standing = "年度指标值 " + bound + "，实际完成值 " + actual;
        if (bound.operator().isMet(actual.number(), bound.number())) {
            var steps = List.of(standing + "，已达到", "得满分 " + weight);
            return ComputedScore.exactly(weight, new Trace("达到年度指标值，得满分", steps, rule("定量指标达到目标的得满分")));
        }
        if (bound.number().signum() <= 0) {
            var steps = List.of(standing + "，未达到", "目标为零或负数，没有比例可算，得 0.00");
            return ComputedScore.exactly(
                    BigDecimal.ZERO.setScale(2), new Trace("未达到年度指标值，得 0 分", steps, rule("目标为零或负数而未达到的不得分")));
        }
        return unmet(formula(bound.operator()), standing, bound.number(), actual.number(), weight);
    }

    private ComputedScore unmet(
            Formula formula, String standing, BigDecimal target, BigDecimal actual, BigDecimal weight) {
        var fraction = formula.share(target, actual).times(weight);
        var rounded = fraction.rounded(2, policy.rounding().points());
        var steps = new ArrayList<String>();
        steps.add(standing + "，未达到");
        steps.add(formula.withNumbers(weight, target, actual) + " = " + fraction);
        steps.add(policy.rounding().pointsInWords() + "：" + rounded);
        var points = rounded.max(BigDecimal.ZERO.setScale(2)).min(weight);
        if (points.compareTo(rounded) != 0) {
            steps.add("不低于 0、不高于分值：" + points);
        }
        return ComputedScore.exactly(points, new Trace(formula.words(), steps, rule(formula.rule())));
    }

    private Formula formula(Operator operator) {
        if (!operator.wantsLess()) {
            return Formula.REACHED_SHARE;
        }
        return switch (policy.atMostNotMet()) {
            case RATIO -> Formula.INVERSE_SHARE;
            case LINEAR -> Formula.LINEAR_LOSS;
        };
    }

    private String rule(String rule) {
        return policy.name() + "：" + rule;
    }
}

package io.ziping.scoring.scorer;

import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.ComputedScore;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.values.Fraction;
import io.ziping.scoring.values.NumberCell;
import io.ziping.scoring.values.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** 预算执行得分: the weight times the uncut execution rate, at most the weight. */
final class ExecutionScoring {

    private final ScoringPolicy policy;

    ExecutionScoring(ScoringPolicy policy) {
        this.policy = policy;
    }

    ComputedScore score(FundingResult total, NumberCell weightCell) {
        var weight = weightCell.value();
        var executed = total.rate().executedAmount();
        var budget = total.rate().budget();
        if (weight == null) {
            return ComputedScore.unknown("还没有预算执行的分数");
        }
        if (executed == null || budget == null) {
            return ComputedScore.unknown("还没有" + total.budgetColumn().label() + "或全年执行数");
        }
        if (budget.signum() <= 0) {
            return exactly(
                    total,
                    BigDecimal.ZERO,
                    List.of(total.budgetColumn().label() + "为 " + total.budget().text() + "，得 0.00"));
        }
        if (executed.signum() < 0) {
            return exactly(total, BigDecimal.ZERO, List.of("全年执行数小于 0，得 0.00"));
        }
        return score(total, weight, new Fraction(executed, budget).times(weight));
    }

    private ComputedScore score(FundingResult total, BigDecimal weight, Fraction fraction) {
        var rounded = fraction.rounded(2, policy.rounding().points());
        var steps = new ArrayList<String>();
        if (total.budgetColumn() != policy.executionBudget()) {
            steps.add("表上没有" + policy.executionBudget().label() + "，按"
                    + total.budgetColumn().label() + "计算");
        }
        steps.add(weight + " × " + total.executedAmount().text() + " ÷ "
                + total.budget().text() + " = " + fraction);
        steps.add(policy.rounding().pointsInWords() + "：" + rounded);
        if (rounded.compareTo(weight) > 0) {
            steps.add("执行数超过预算数，最多得满分 " + weight);
        }
        return exactly(total, rounded.min(weight), steps);
    }

    private ComputedScore exactly(FundingResult total, BigDecimal points, List<String> steps) {
        var formula = "分数 × 全年执行数 ÷ " + total.budgetColumn().label() + "，最多得满分";
        return ComputedScore.exactly(
                points.setScale(2), new Trace(formula, steps, policy.name() + "：按未取舍的执行率计分，不先取两位小数"));
    }
}

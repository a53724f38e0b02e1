package io.ziping.scoring;

import io.ziping.scoring.policy.NotMetFormula;
import io.ziping.scoring.policy.Rounding;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import java.util.List;

/** Object mother of policies that differ from the standard one in a single rule. */
public final class Policies {

    private static final ScoringPolicy STANDARD = ScoringPolicy.standard();

    private Policies() {}

    public static ScoringPolicy withAtMostNotMet(NotMetFormula formula) {
        return with(formula, STANDARD.totalCaps(), STANDARD.rounding());
    }

    public static ScoringPolicy withTotalCaps(TotalCap... caps) {
        return with(STANDARD.atMostNotMet(), List.of(caps), STANDARD.rounding());
    }

    public static ScoringPolicy withRounding(Rounding rounding) {
        return with(STANDARD.atMostNotMet(), STANDARD.totalCaps(), rounding);
    }

    private static ScoringPolicy with(NotMetFormula formula, List<TotalCap> caps, Rounding rounding) {
        return new ScoringPolicy(
                STANDARD.name(),
                STANDARD.executionWeight(),
                STANDARD.gradeBands(),
                formula,
                STANDARD.outcomeBands(),
                STANDARD.advisedSplit(),
                STANDARD.advisedSplitWithCost(),
                STANDARD.limits(),
                caps,
                rounding,
                STANDARD.executionBudget());
    }
}

package io.ziping.scoring;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.NotMetFormula;
import io.ziping.scoring.policy.Rounding;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.policy.WarningLimits;
import java.math.BigDecimal;
import java.util.List;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import lombok.Setter;
import lombok.experimental.Accessors;

/** Object mother of policies that differ from the standard one in what a test is about. */
@Setter
@Accessors(fluent = true)
@NoArgsConstructor(access = AccessLevel.PRIVATE)
public final class Policies {

    private static final ScoringPolicy STANDARD = ScoringPolicy.standard();

    private String name = STANDARD.name();
    private BigDecimal executionWeight = STANDARD.executionWeight();
    private GradeBands gradeBands = STANDARD.gradeBands();
    private NotMetFormula atMostNotMet = STANDARD.atMostNotMet();
    private WarningLimits limits = STANDARD.limits();
    private List<TotalCap> totalCaps = STANDARD.totalCaps();
    private Rounding rounding = STANDARD.rounding();
    private BudgetColumn executionBudget = STANDARD.executionBudget();
    private CheckSettings checks = STANDARD.checks();

    /** The standard one, to be changed and built. */
    public static Policies standard() {
        return new Policies();
    }

    /** 优 only from this total on. */
    public static ScoringPolicy strict(String excellent) {
        return standard()
                .name("从严规则")
                .gradeBands(new GradeBands(new BigDecimal(excellent), BigDecimal.valueOf(80), BigDecimal.valueOf(60)))
                .build();
    }

    public static ScoringPolicy withAtMostNotMet(NotMetFormula formula) {
        return standard().atMostNotMet(formula).build();
    }

    public static ScoringPolicy withTotalCaps(TotalCap... caps) {
        return standard().totalCaps(List.of(caps)).build();
    }

    public static ScoringPolicy withRounding(Rounding rounding) {
        return standard().rounding(rounding).build();
    }

    /** Causes of a low execution rate of its own. */
    public static ScoringPolicy explaining(String... words) {
        var usual = STANDARD.limits();
        return standard()
                .limits(new WarningLimits(
                        usual.overCompletion(),
                        usual.lowExecution(),
                        usual.veryLowExecution(),
                        usual.budgetChange(),
                        usual.descriptiveShare(),
                        usual.heavyIndicator(),
                        usual.splitDistance(),
                        List.of(words)))
                .build();
    }

    public ScoringPolicy build() {
        return new ScoringPolicy(
                name,
                executionWeight,
                gradeBands,
                atMostNotMet,
                STANDARD.outcomeBands(),
                STANDARD.advisedSplit(),
                STANDARD.advisedSplitWithCost(),
                limits,
                totalCaps,
                rounding,
                executionBudget,
                checks);
    }
}

package io.ziping.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.ziping.scoring.Policies;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.IndicatorKind;
import io.ziping.scoring.values.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringPolicyTest {

    private final ScoringPolicy standard = ScoringPolicy.standard();

    @ParameterizedTest
    @CsvSource({
        "100.00,EXCELLENT",
        "90.00,EXCELLENT",
        "89.99,GOOD",
        "80.00,GOOD",
        "79.99,FAIR",
        "60.00,FAIR",
        "59.99,POOR",
        "0.00,POOR"
    })
    void gradesByHalfOpenBands(BigDecimal total, Grade grade) {
        assertThat(standard.gradeBands().of(total)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({
        "REACHED,10,10.00,true",
        "REACHED,10,8.00,true",
        "REACHED,10,7.99,false",
        "REACHED,10,10.01,false",
        "PARTLY_REACHED,10,8.00,false",
        "PARTLY_REACHED,10,7.99,true",
        "PARTLY_REACHED,10,6.00,true",
        "PARTLY_REACHED,10,5.99,false",
        "MISSED,10,6.00,false",
        "MISSED,10,0.00,true",
        "MISSED,0,0.00,true",
        "MISSED,0,0.01,false"
    })
    void sharesTheWeightAmongOutcomes(Outcome outcome, BigDecimal weight, BigDecimal points, boolean inside) {
        var band = standard.outcomeBands().of(outcome, weight, RoundingMode.HALF_UP);

        assertThat(band.contains(points)).isEqualTo(inside);
    }

    @Test
    void advisesTheUsualSplit() {
        assertThat(standard.executionWeight()).isEqualByComparingTo("10");
        assertThat(standard.advisedSplit().of(IndicatorKind.OUTPUT)).isEqualByComparingTo("50");
        assertThat(standard.advisedSplit().of(IndicatorKind.OUTCOME)).isEqualByComparingTo("30");
        assertThat(standard.advisedSplit().of(IndicatorKind.SATISFACTION)).isEqualByComparingTo("10");
        assertThat(standard.advisedSplit().of(IndicatorKind.COST)).isEqualByComparingTo("0");
        assertThat(standard.advisedSplitWithCost().of(IndicatorKind.OUTPUT)).isEqualByComparingTo("40");
        assertThat(standard.advisedSplitWithCost().of(IndicatorKind.OUTCOME)).isEqualByComparingTo("20");
        assertThat(standard.advisedSplitWithCost().of(IndicatorKind.SATISFACTION))
                .isEqualByComparingTo("10");
        assertThat(standard.advisedSplitWithCost().of(IndicatorKind.COST)).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @CsvSource({"90,90,60", "90,80,80", "80,90,60", "101,80,60", "90,80,-1", "90.001,80,60"})
    void refusesGradeBandsThatDoNotDescend(BigDecimal excellent, BigDecimal good, BigDecimal fair) {
        assertThatIllegalArgumentException().isThrownBy(() -> new GradeBands(excellent, good, fair));
    }

    @ParameterizedTest
    @CsvSource({"0.6,0.6", "0.5,0.6", "1.1,0.6", "0.8,-0.1"})
    void refusesOutcomeBandsThatDoNotDescend(BigDecimal reached, BigDecimal partly) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeBands(reached, partly));
    }

    @ParameterizedTest
    @CsvSource({"1.01,59", "-0.01,59", "0.5,100.01", "0.5,-1"})
    void refusesImpossibleCaps(BigDecimal below, BigDecimal highest) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TotalCap(below, highest));
    }

    @Test
    void acceptsTheEndsOfEveryRange() {
        assertThatNoException().isThrownBy(() -> {
            new TotalCap(BigDecimal.ONE, new BigDecimal("100.00"));
            new TotalCap(BigDecimal.ZERO, BigDecimal.ZERO);
            new OutcomeBands(BigDecimal.ONE, BigDecimal.ZERO);
            new GradeBands(new BigDecimal("100"), BigDecimal.ONE, BigDecimal.ZERO);
        });
    }

    @Test
    void refusesAPolicyWithoutANameOrWithAnImpossibleWeight() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(" ", BigDecimal.TEN));
        assertThatIllegalArgumentException().isThrownBy(() -> policy("规则", new BigDecimal("100.5")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AdvisedSplit(Map.of(IndicatorKind.COST, new BigDecimal("-1"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"UP", "CEILING", "FLOOR", "HALF_DOWN", "UNNECESSARY"})
    void refusesRoundingNoFormUses(RoundingMode mode) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(mode, RoundingMode.HALF_UP));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(RoundingMode.DOWN, mode));
    }

    @ParameterizedTest
    @CsvSource({
        "1,0.9,0.6,0.3,0.5,40,20",
        "1.3,1.1,0.6,0.3,0.5,40,20",
        "1.3,0.9,-0.1,0.3,0.5,40,20",
        "1.3,0.9,0.6,0,0.5,40,20",
        "1.3,0.9,0.6,0.3,1.5,40,20",
        "1.3,0.9,0.6,0.3,0.5,101,20",
        "1.3,0.9,0.6,0.3,0.5,40,-1"
    })
    void refusesLimitsOutsideTheirRange(
            BigDecimal over,
            BigDecimal low,
            BigDecimal veryLow,
            BigDecimal change,
            BigDecimal share,
            BigDecimal heavy,
            BigDecimal distance) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WarningLimits(over, low, veryLow, change, share, heavy, distance, List.of()));
    }

    private ScoringPolicy policy(String name, BigDecimal executionWeight) {
        return Policies.standard().name(name).executionWeight(executionWeight).build();
    }
}

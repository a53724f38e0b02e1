package io.ziping.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.result.DimensionSubtotal;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScorerTest {

    @Test
    void addsUpAWholeForm() {
        var card = Form.flawless().card();

        assertThat(card.total().rate().printed()).isEqualTo("95.00");
        assertThat(card.executionScore().printed()).isEqualTo("9.50");
        assertThat(card.weightSum()).isEqualTo("100.00");
        assertThat(card.totalScore()).isEqualTo("98.50");
        assertThat(card.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(card.findings()).isEmpty();
        assertThat(card.canBeSubmitted()).isTrue();
    }

    @Test
    void subtotalsEachDimensionInTheOrderOfFirstAppearance() {
        var card = Form.flawless()
                .row(IndicatorKind.OUTPUT, "≥1", "1", "5.5", "x", "")
                .card();

        assertThat(card.subtotals())
                .containsExactly(
                        new DimensionSubtotal(
                                "产出指标", IndicatorKind.OUTPUT, new BigDecimal("55.50"), new BigDecimal("50.00")),
                        new DimensionSubtotal(
                                "效益指标", IndicatorKind.OUTCOME, new BigDecimal("30.00"), new BigDecimal("30.00")),
                        new DimensionSubtotal(
                                "满意度指标", IndicatorKind.SATISFACTION, new BigDecimal("10.00"), new BigDecimal("9.00")));
    }

    static Stream<UnaryOperator<Form>> incompleteForms() {
        return Stream.of(
                form -> form.executionWeight(""),
                form -> form.onlyFunding("1", "1", ""),
                form -> form.onlyFunding("1", "1", "1").funding(FundingSource.OTHER, "0", "0", "?"),
                form -> form.onlyFunding("1", "999999999999", "1")
                        .funding(FundingSource.OTHER, "0", "999999999999", "0"),
                form -> form.noFunding(),
                form -> form.noRows(),
                form -> form.change(1, row -> row.weight("")),
                form -> form.change(1, row -> row.score("满分")));
    }

    @ParameterizedTest
    @MethodSource("incompleteForms")
    void givesNoGradeWhileAnyNumberIsMissing(UnaryOperator<Form> spoil) {
        var card = spoil.apply(Form.flawless()).card();

        assertThat(card.grade()).isNull();
        assertThat(card.canBeSubmitted()).isFalse();
    }

    @Test
    void totalsWhatIsThere() {
        var card = Form.flawless()
                .executionWeight("")
                .change(0, row -> row.score(""))
                .card();

        assertThat(card.totalScore()).isEqualTo("59.00");
        assertThat(card.weightSum()).isEqualTo("90.00");
    }

    @Test
    void scoresABlankForm() {
        var card = Form.blank().card();

        assertThat(card.totalScore()).isEqualTo("0.00");
        assertThat(card.weightSum()).isEqualTo("0.00");
        assertThat(card.subtotals()).isEmpty();
        assertThat(card.total().adjustedBudget().text()).isEmpty();
    }

    @Test
    void countsInYuanWhereTheFormDoes() {
        var card = Form.flawless()
                .unit(AmountUnit.YUAN)
                .onlyFunding("1000", "1,000.00", "950.5")
                .card();

        assertThat(card.total().adjustedBudget().value()).isEqualTo("1000.00");
        assertThat(card.total().executedAmount().text()).isEqualTo("950.50");
        assertThat(card.executionScore().printed()).isEqualTo("9.51");
    }

    /** One city: below 50 % at most 59 points, below 70 % at most 79, below 80 % at most 89. */
    @ParameterizedTest
    @CsvSource({"49.99,59.00,POOR", "50.00,79.00,FAIR", "69.99,79.00,FAIR", "79.99,89.00,GOOD", "80.00,97.00,EXCELLENT"
    })
    void capsTheTotalByExecutionWhereThePolicySaysSo(String executed, String total, Grade grade) {
        var caps = Policies.withTotalCaps(cap("0.80", 89), cap("0.50", 59), cap("0.70", 79));
        var card =
                Form.flawless().policy(caps).onlyFunding("100", "100", executed).card();

        assertThat(card.totalScore()).isEqualTo(total);
        assertThat(card.grade()).isEqualTo(grade);
    }

    @Test
    void neverRaisesATotalToItsCap() {
        var card = Form.flawless()
                .policy(Policies.withTotalCaps(cap("0.50", 59)))
                .onlyFunding("100", "100", "40")
                .change(0, row -> row.score("0"))
                .change(1, row -> row.score("0"))
                .card();

        assertThat(card.totalScore()).isEqualTo("43.00");
    }

    private static TotalCap cap(String below, int highest) {
        return new TotalCap(new BigDecimal(below), BigDecimal.valueOf(highest));
    }
}

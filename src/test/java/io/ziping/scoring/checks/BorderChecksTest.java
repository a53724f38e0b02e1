package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.result.Evidence;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The flawless form has 98.50 points, 30 of them for a descriptive row that might have 24. */
class BorderChecksTest {

    private static final String CLOSE = "total-just-above-border /totalScore";

    @ParameterizedTest
    @CsvSource({"21.50, 90.00", "21.60, 90.10", "21.99, 90.49", "11.50, 80.00", "11.75, 80.25", "1.99, 70.49"})
    void doubtATotalThatAChoiceHasCarriedOverABorder(String score, String total) {
        var form = docked(score)
                .policy(Policies.standard()
                        .gradeBands(
                                new GradeBands(BigDecimal.valueOf(90), BigDecimal.valueOf(80), BigDecimal.valueOf(70)))
                        .build());

        assertThat(form.card().totalScore()).isEqualByComparingTo(total);
        assertThat(form.findings()).contains(CLOSE);
    }

    @ParameterizedTest
    @CsvSource({"22.00", "21.49", "30.00", "12.00", "11.49", "25.00", "0.00"})
    void leaveATotalAtADistance(String score) {
        assertThat(docked(score).findings()).doesNotContain(CLOSE);
    }

    @Test
    void tellWhatWasChosen() {
        var finding = docked("21.70").card().findings().stream()
                .filter(found -> CLOSE.startsWith(found.code()))
                .findFirst()
                .orElseThrow();

        assertThat(finding.message()).isEqualTo("总分 90.20，只比优的下限 90 高 0.20 分，其中 1 项的得分是人定的，可以更低");
        assertThat(finding.stake()).isEqualByComparingTo("3");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(tuple("/totalScore", "90.20"), tuple("/indicators/2/score", "30.00"));
        assertThat(docked("21.50").card().findings())
                .anyMatch(found -> found.message().equals("总分 90.00，正好是优的下限 90，其中 1 项的得分是人定的，可以更低"));
    }

    @Test
    void leaveATotalThatOnlyRulesHaveMade() {
        var computed = docked("21.60").change(2, row -> row.target("≥5(次)").actual("5(次)"));

        assertThat(computed.card().totalScore()).isEqualByComparingTo("90.10");
        assertThat(computed.findings()).doesNotContain(CLOSE);
        assertThat(computed.change(
                                0, row -> row.target("≥12(个)").actual("8.64(个)").score("21.60"))
                        .findings())
                .doesNotContain(CLOSE);
    }

    @Test
    void doubtAHairEvenWhereRulesHaveMadeIt() {
        var computed = docked("21.52").change(2, row -> row.target("≥5(次)").actual("5(次)"));

        assertThat(computed.card().findings()).anyMatch(found -> found.message().equals("总分 90.02，只比优的下限 90 高 0.02 分"));
    }

    /** The lowest the band allows leaves nothing to choose, and what is left must reach below the border. */
    @Test
    void leaveATotalThatNoChoiceCouldHaveLowered() {
        var least = Form.flawless().change(2, row -> row.score("24.00").explanation("两店晚开门"));

        assertThat(least.change(0, row -> row.actual("11.04(个)").score("27.60").explanation("一店停业"))
                        .card()
                        .totalScore())
                .isEqualByComparingTo("90.10");
        assertThat(least.findings()).doesNotContain(CLOSE);
        assertThat(least.change(2, row -> row.score("24.05"))
                        .change(0, row -> row.score("27.60"))
                        .findings())
                .doesNotContain(CLOSE);
    }

    @Test
    void countPointsAboveTheRuleAsChosen() {
        var form = Form.flawless()
                .change(2, row -> row.target("≥5(次)").actual("5(次)"))
                .change(0, row -> row.actual("8(个)").score("21.60").explanation("四店停业"));

        assertThat(form.card().totalScore()).isEqualByComparingTo("90.10");
        assertThat(form.findings()).contains(CLOSE);
    }

    @Test
    void takeTheBordersOfTheRules() {
        assertThat(Form.flawless().policy(Policies.strict("98.5")).findings()).containsExactly(CLOSE);
        assertThat(Form.flawless().policy(Policies.strict("98")).findings()).isEmpty();
    }

    @Test
    void leaveATotalThatTheRulesHaveCut() {
        var capped = Form.flawless()
                .objectives("提供补贴", "部分补贴结转下年")
                .onlyFunding("100", "100", "65")
                .policy(Policies.withTotalCaps(new TotalCap(new BigDecimal("0.70"), BigDecimal.valueOf(80))));

        assertThat(capped.card().totalScore()).isEqualByComparingTo("80");
        assertThat(capped.findings()).doesNotContain(CLOSE);
    }

    @Test
    void leaveAFormWithoutAGrade() {
        assertThat(docked("21.60").change(1, row -> row.score("")).findings()).doesNotContain(CLOSE);
    }

    /** A first row with this many of its 30 points. */
    private static Form docked(String score) {
        return Form.flawless().change(0, row -> row.score(score).explanation("四店停业"));
    }
}

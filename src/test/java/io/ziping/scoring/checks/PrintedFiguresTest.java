package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreCard;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedFiguresTest {

    private static final PrintedFigures.Line NOTHING = new PrintedFigures.Line("", "", "", "", "");

    /** 100.00, 100.00, 95.00 in two lines of 80/80/75 and 20/20/20. */
    private final ScoreCard card = Form.flawless().card();

    @Test
    void agreesWithWhatIsPrintedRight() {
        var total = new PrintedFigures.Line("100.00", "100", "95.0", "95.00", "9.50");
        var printed = new PrintedFigures(
                List.of(
                        total,
                        new PrintedFigures.Line("1", "2", "3", "93.75%", "-"),
                        new PrintedFigures.Line("", "", "", "100.00％", "—")),
                "98.50",
                " 优 ");

        assertThat(PrintedFigures.compare(printed, card)).isEmpty();
    }

    @Test
    void namesBothFiguresOfEveryDifference() {
        var total = new PrintedFigures.Line("110.00", "101", "94.99", "95.01", "9.49");
        var printed = new PrintedFigures(
                List.of(total, new PrintedFigures.Line("", "", "", "93.76", ""), NOTHING), "100.00", "良");

        assertThat(PrintedFigures.compare(printed, card))
                .extracting(Finding::pointer, Finding::message)
                .containsExactly(
                        tuple("/funding/0/executionRate", "年度资金总额的执行率印的是“95.01”，按本表计算应为“95.00”"),
                        tuple("/funding/0/initialBudget", "年度资金总额的年初预算数印的是“110.00”，按本表计算应为“100.00”"),
                        tuple("/funding/0/adjustedBudget", "年度资金总额的全年预算数印的是“101”，按本表计算应为“100.00”"),
                        tuple("/funding/0/executedAmount", "年度资金总额的全年执行数印的是“94.99”，按本表计算应为“95.00”"),
                        tuple("/funding/0/score", "预算执行的得分印的是“9.49”，按本表计算应为“9.50”"),
                        tuple("/funding/1/executionRate", "当年财政拨款的执行率印的是“93.76”，按本表计算应为“93.75”"),
                        tuple("/totalScore", "总分印的是“100.00”，按本表计算应为“98.50”"),
                        tuple("/grade", "评分等级印的是“良”，按本表计算应为“优”"));
        assertThat(PrintedFigures.compare(printed, card)).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("printed-figure-differs");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
        });
    }

    @ParameterizedTest
    @CsvSource({"99.75, 1.25", "90, 8.50", "98.05, 0.45", "100.01, 2", "九十, 2", "-1, 2"})
    void stakesTheDistanceOfTwoTotals(String printed, BigDecimal stake) {
        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(), printed, ""), card))
                .extracting(Finding::stake)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(stake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "—", "－", "/"})
    void takesADashForNothing(String nothing) {
        var line = new PrintedFigures.Line(nothing, nothing, nothing, nothing, nothing);

        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(line), nothing, nothing), card))
                .isEmpty();
        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(), nothing, nothing), card))
                .isEmpty();
    }

    @Test
    void reportsAPrintedFigureThatIsNoNumber() {
        var printed = new PrintedFigures(List.of(), "九十八", "");

        assertThat(PrintedFigures.compare(printed, card))
                .extracting(Finding::message)
                .containsExactly("总分印的是“九十八”，按本表计算应为“98.50”");
    }

    @Test
    void comparesASumWithAsManyDecimalsAsArePrinted() {
        var sums = Form.flawless().onlyFunding("1.123456", "1.125", "1").card();

        assertThat(compareTotal(sums, "1.12", "1.13")).isEmpty();
        assertThat(compareTotal(sums, "1.1235", "1.125")).isEmpty();
        assertThat(compareTotal(sums, "1.123456", "1.1250")).isEmpty();
        assertThat(compareTotal(sums, "1.1", "1.12")).hasSize(2);
    }

    @Test
    void namesWhatIsPrintedAndCannotBeComputed() {
        var incomplete = Form.flawless()
                .onlyFunding("", "1", "")
                .change(0, row -> row.score(""))
                .card();
        var line = new PrintedFigures.Line("1", "1", "1", "1", "1");

        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(line), "", "优"), incomplete))
                .extracting(Finding::pointer, Finding::message)
                .contains(
                        tuple("/funding/0/executionRate", "年度资金总额的执行率印的是“1”，按本表算不出这个数"),
                        tuple("/funding/0/executedAmount", "年度资金总额的全年执行数印的是“1”，按本表算不出这个数"),
                        tuple("/funding/0/score", "预算执行的得分印的是“1”，按本表算不出这个数"),
                        tuple("/grade", "评分等级印的是“优”，本表还没填全，定不了等级"));
    }

    @Test
    void namesPointsThatAPartPrints() {
        var part = new PrintedFigures.Line("", "", "", "", "4", "5");

        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(NOTHING, part), "", ""), card))
                .extracting(Finding::pointer, Finding::message)
                .containsExactly(
                        tuple("/funding/1/weight", "当年财政拨款的分数印的是“5”，按本表算不出这个数"),
                        tuple("/funding/1/score", "当年财政拨款的得分印的是“4”，按本表算不出这个数"));
    }

    /** 109.60 of 113.93 is 96.1994…; a rate is cut to 96.19, and rounded it is 96.20. */
    @ParameterizedTest
    @CsvSource({
        "96.20,printed-figure-rounded", "96.2,printed-figure-rounded", "96,printed-figure-rounded",
        "97,printed-figure-rounded", "96.199,printed-figure-rounded", "96.21,printed-figure-differs",
        "98,printed-figure-differs", "96.1,printed-figure-rounded", "96.18,printed-figure-differs"
    })
    void tellsAnotherRoundingFromAnotherFigure(String rate, String code) {
        var form = Form.flawless().onlyFunding("113.93", "113.93", "109.60").card();
        var line = new PrintedFigures.Line("", "", "", rate, "");

        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(line), "", ""), form))
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @Test
    void saysThatOnlyTheRoundingDiffers() {
        var form = Form.flawless().onlyFunding("113.93", "113.93", "109.60").card();
        var line = new PrintedFigures.Line("", "", "", "96.20", "");

        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(line), "", ""), form))
                .extracting(Finding::message)
                .containsExactly("年度资金总额的执行率印的是“96.20”，按本表取“96.19”：只是小数取舍不同");
    }

    @Test
    void leavesPrintedLinesAloneThatTheFormDoesNotHave() {
        var line = new PrintedFigures.Line("", "", "", "12.00", "");
        var printed = new PrintedFigures(List.of(NOTHING, NOTHING, NOTHING, line), "", "");

        assertThat(PrintedFigures.compare(printed, card)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"86.19,true", "86.18,false", "86.180,false", "86.2,true"})
    void isStrictAboutTheLastDecimal(String rate, boolean differs) {
        var form = Form.flawless().onlyFunding("100", "100", "86.1894").card();
        var line = new PrintedFigures.Line("", "", "", rate, "");

        assertThat(PrintedFigures.compare(new PrintedFigures(List.of(line), "", ""), form)
                        .isEmpty())
                .isNotEqualTo(differs);
    }

    private static List<Finding> compareTotal(ScoreCard card, String initial, String adjusted) {
        var line = new PrintedFigures.Line(initial, adjusted, "", "", "");
        return PrintedFigures.compare(new PrintedFigures(List.of(line), "", ""), card);
    }
}

package io.ziping.intake.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import io.ziping.intake.checking.Reading;
import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.FormReading.Doubt;
import io.ziping.scoring.values.FundingSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of sums while cells are mended. */
class SumDoubtsTest {

    private static final String SCORES = "总分印的是98.00，各项得分合计90";
    private static final String WEIGHTS = "分值合计是95，不是100";

    private static Indicator row(String weight, String score) {
        return new Indicator("产出指标", "数量指标", "甲", "≥1项", "1项", weight, score, null, null, null);
    }

    private static Funding line(@Nullable String source, String amount, @Nullable String parent) {
        return new Funding(source, source == null ? "其中一笔" : null, parent, amount, "5", null, null, null, null);
    }

    private static final Funding TOTAL =
            line(FundingSource.TOTAL.name(), "1000", null).withWeight("10").withScore("10");

    private static final List<Indicator> ROWS = List.of(row("45", "40"), row("40", "40"));

    private static Reading reading(List<Funding> funding, List<Indicator> rows, Doubt... doubts) {
        var document = new EvaluationDocument(
                null, null, null, 2024, "项目", "部门", "单位", "WAN_YUAN", funding, rows, null, null, "98.00", null);
        return Reading.of("a.xlsx", new FormReading("第1页", document, List.of(doubts), List.of(), 20));
    }

    private static Doubt doubt(String pointer, String reason) {
        return new Doubt(pointer, "第1页", "原文", reason);
    }

    private static List<String> reasons(Reading before, EvaluationDocument after) {
        return SumDoubts.renewed(before, before.withDocument(after)).doubts().stream()
                .map(Doubt::reason)
                .toList();
    }

    private static List<String> afterRows(Reading before, Indicator... rows) {
        return reasons(before, before.document().withIndicators(List.of(rows)));
    }

    @Test
    void nameTheSumOfToday() {
        var before = reading(
                List.of(TOTAL),
                ROWS,
                doubt("/indicators", WEIGHTS + "；" + SCORES),
                doubt("/totalScore", SCORES),
                doubt("/indicators/1/score", SCORES + "；别的格都对的话，这一格应是48"));

        assertThat(afterRows(before, row("45", "44"), row("40", "40")))
                .containsExactly(WEIGHTS + "；总分印的是98.00，各项得分合计94", "总分印的是98.00，各项得分合计94", "总分印的是98.00，各项得分合计94");
    }

    @Test
    void goOnceTheSumAgrees() {
        var before = reading(
                List.of(TOTAL),
                ROWS,
                doubt("/indicators", WEIGHTS + "；" + SCORES),
                doubt("/totalScore", SCORES),
                doubt("/funding/0/score", "没有找到这一列；" + SCORES));

        assertThat(afterRows(before, row("45", "48"), row("40", "40"))).containsExactly(WEIGHTS, "没有找到这一列");
        assertThat(afterRows(before, row("50", "48"), row("40", "40"))).containsExactly("没有找到这一列");
    }

    @Test
    void countTextsAsTheFormDoes() {
        var before = reading(List.of(TOTAL), ROWS, doubt("/indicators", SCORES));

        assertThat(afterRows(before, row("45", "４８"), row("40", "+40.0"))).isEmpty();
        assertThat(afterRows(before, row("45", "4,8"), row("40", "40")))
                .as("a comma that may be a point")
                .containsExactly("总分印的是98.00，各项得分合计50");
    }

    @Test
    void stayWhereTheWeightsGiveTheirTotalButNotAHundred() {
        var words = "分值合计是95，总分一行印的是98";
        var before = reading(List.of(TOTAL), ROWS, doubt("/indicators", words));

        assertThat(afterRows(before, row("48", "40"), row("40", "40"))).containsExactly("分值合计是98，总分一行印的是98");
        assertThat(afterRows(before, row("50", "40"), row("40", "40"))).containsExactly("分值合计是100，总分一行印的是98");
    }

    @Test
    void areOfAClassToo() {
        var before = reading(List.of(TOTAL), ROWS, doubt("/indicators/0/dimension", "“产出”写的是45分，下面各行分值合计85"));

        assertThat(afterRows(before, row("42", "40"), row("40", "40"))).containsExactly("“产出”写的是45分，下面各行分值合计82");
        assertThat(afterRows(before, row("5", "40"), row("40", "40"))).isEmpty();
        assertThat(afterRows(before, row("45", "40")))
                .as("another number of rows")
                .hasSize(1);
    }

    @Test
    void areOfAmountsWithoutTheirParts() {
        var words = "年度资金总额印的是1000，读到的各行合计900";
        var funding = List.of(TOTAL, line("OTHER", "900", null), line(null, "500", "其他资金"));
        var before = reading(funding, ROWS, doubt("/funding/0/initialBudget", words));
        var mended =
                before.document().withFunding(List.of(TOTAL, line("OTHER", "1000", null), line(null, "500", "其他资金")));

        assertThat(reasons(before, mended)).isEmpty();
        assertThat(reasons(
                        before,
                        before.document()
                                .withFunding(List.of(TOTAL.withInitialBudget("900"), line("OTHER", "900", null)))))
                .as("the total itself was read wrongly")
                .isEmpty();
        assertThat(reasons(before, before.document().withFunding(List.of(TOTAL, line("OTHER", "950.5", null)))))
                .containsExactly("年度资金总额印的是1000，读到的各行合计950.5");
    }

    @Test
    void areLeftAloneWhereTheySpeakOfSomethingElse() {
        var before = reading(
                List.of(TOTAL),
                ROWS,
                doubt("/totalScore", "没有找到总分，各项得分没有合计可以核对"),
                doubt("/indicators", "总分印的是98.00，各项得分合计77"));

        assertThat(afterRows(before, row("45", "48"), row("40", "40")))
                .containsExactly("没有找到总分，各项得分没有合计可以核对", "总分印的是98.00，各项得分合计77");
    }
}

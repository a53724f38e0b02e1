package io.ziping.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;
import io.ziping.scoring.values.FundingNames;
import io.ziping.scoring.values.FundingSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 项目资金 with lines of the paper's own; the official ones are the samples'. */
class FundingTest {

    private static ScoreSheet.FundingRow line(
            String name, @Nullable Integer parent, String initial, String adjusted, String executed) {
        return new ScoreSheet.FundingRow(null, name, parent, initial, adjusted, executed);
    }

    private static ScoreCard total(String initial, String adjusted, String executed) {
        return Form.flawless()
                .noFunding()
                .typedTotal(initial, adjusted, executed)
                .card();
    }

    private static ScoreCard lines(ScoreSheet.FundingRow... lines) {
        return Form.flawless().lines(List.of(lines)).card();
    }

    private static String texts(FundingResult line) {
        return line.initialBudget().text() + "/" + line.adjustedBudget().text() + "/"
                + line.executedAmount().text();
    }

    @Test
    void aTotalThatStandsAloneIsTyped() {
        var card = total("", "285.84", "285.84");

        assertThat(texts(card.total())).isEqualTo("/285.84/285.84");
        assertThat(card.total().rate().printed()).isEqualTo("100.00");
        assertThat(card.executionScore().printed()).isEqualTo("10.00");
        assertThat(card.canBeSubmitted()).isTrue();
    }

    @Test
    void aTotalWithPartsIsTheirSum() {
        var card = lines(line("省级资金", null, "1", "2", "1.5"), line("县级资金", null, "0.5", "", "0.25"));

        assertThat(texts(card.total())).isEqualTo("1.50/2.00/1.75");
        assertThat(card.findings()).noneMatch(finding -> finding.severity() == Finding.Severity.BLOCK);
    }

    @Test
    void aTotalStandsInTheColumnsInWhichNoPartHasAnything() {
        var card = Form.flawless()
                .lines(List.of(line("县级资金", null, "", "194.9", "194.9")))
                .typedTotal("180", "1", "")
                .card();

        assertThat(texts(card.total())).isEqualTo("180/194.90/194.90");
    }

    @Test
    void partsOfAPartDoNotCountTwice() {
        var card = lines(
                line("财政拨款", null, "100", "80", "70"),
                line("其中：中央", 0, "60", "50", "40"),
                line("自筹", null, "20", "20", "20"));

        assertThat(texts(card.total())).isEqualTo("120.00/100.00/90.00");
    }

    @Test
    void aPartLeftBlankIsTheSumOfItsOwnParts() {
        var card = lines(
                line("财政拨款", null, "", "", "70"),
                line("其中：中央", 0, "60", "50", "40"),
                line("其中：基建", 1, "9", "9", "9"),
                line("省级", 0, "40", "30", ""));

        assertThat(texts(card.funding().get(0))).isEqualTo("100.00/80.00/70");
        assertThat(texts(card.total())).isEqualTo("100.00/80.00/70.00");
        assertThat(card.funding().get(0).rate().printed()).isEqualTo("87.50");
    }

    @Test
    void saysWhenPartsHaveMoreThanTheirWhole() {
        var card = lines(line("其中：财政拨款", null, "100", "80", "70"), line("其中：中央", 0, "60", "90", "40"));

        assertThat(card.findings())
                .filteredOn(finding -> finding.code().equals("funding-parts-exceed"))
                .extracting(Finding::pointer, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "/funding/1/adjustedBudget", "财政拨款的全年预算数 80 万元，其中各行合计 90.00，比它多"));
    }

    @Test
    void theRateComesFromTheInitialBudgetWhereThereIsNoOther() {
        var card = total("310.2", "", "154.74");

        assertThat(card.total().budgetColumn()).isEqualTo(BudgetColumn.INITIAL);
        assertThat(card.total().rate().printed()).isEqualTo("49.88");
        assertThat(card.executionScore().printed()).isEqualTo("4.99");
        assertThat(card.executionScore().trace().formula()).contains("÷ 年初预算数");
        assertThat(card.executionScore().trace().steps()).contains("表上没有全年预算数，按年初预算数计算");
        assertThat(card.canBeSubmitted()).isTrue();
    }

    @Test
    void theRulesMayNameTheInitialBudget() {
        var rules = Policies.standard().executionBudget(BudgetColumn.INITIAL).build();
        var both = Form.flawless().policy(rules).onlyFunding("200", "100", "50").card();
        var adjustedOnly =
                Form.flawless().policy(rules).onlyFunding("", "100", "50").card();

        assertThat(both.total().rate().printed()).isEqualTo("25.00");
        assertThat(both.executionScore().trace().steps()).noneMatch(step -> step.startsWith("表上没有"));
        assertThat(adjustedOnly.total().rate().printed()).isEqualTo("50.00");
        assertThat(adjustedOnly.executionScore().trace().steps()).contains("表上没有年初预算数，按全年预算数计算");
    }

    @Test
    void blankPartsNeverBlock() {
        var card = Form.flawless()
                .onlyFunding("100", "100", "95")
                .funding(FundingSource.CARRYOVER, "", "", "")
                .funding(FundingSource.OTHER, "", "", "")
                .card();

        assertThat(card.canBeSubmitted()).isTrue();
        assertThat(card.funding()).extracting(line -> line.rate().printed()).containsExactly("95.00", "0.00", "0.00");
    }

    @Test
    void aLineNeedsAName() {
        var card = lines(line(" ", null, "1", "1", "1"));

        assertThat(card.findings())
                .filteredOn(finding -> finding.code().equals("missing"))
                .extracting(Finding::pointer)
                .containsExactly("/funding/1/name");
    }

    @Test
    void aParentStandsBeforeItsParts() {
        assertThatThrownBy(() -> lines(line("甲", 0, "1", "1", "1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreSpokenWithoutWhatThePaperPutsBeforeThem() {
        assertThat(FundingNames.bare("其中：当年财政拨款")).isEqualTo("当年财政拨款");
        assertThat(FundingNames.bare("其 中: 上级补助：")).isEqualTo("上级补助");
        assertThat(FundingNames.bare("其中：")).isEqualTo("其中");
        assertThat(FundingNames.bare("县级资金")).isEqualTo("县级资金");
    }
}

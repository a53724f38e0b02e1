package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.targets.TargetValue;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks of the split and of the objectives. */
class BalanceChecksTest {

    @Test
    void warnsWhenMostOfTheWeightIsDescriptive() {
        var half = balanced("45", "提升", "35", "10");
        assertThat(half.findings()).doesNotContain("mostly-descriptive /indicators");

        var more = balanced("34.99", "提升", "45.01", "10");
        assertThat(more.findings()).contains("mostly-descriptive /indicators");
        assertThat(more.message(FindingCode.MOSTLY_DESCRIPTIVE)).isEqualTo("指标分值共 90.00，其中定性指标 45.01，超过一半，尽量改用可以计量的指标");
    }

    @ParameterizedTest
    @CsvSource({"40.00,true", "39.99,false"})
    void warnsOfOneIndicatorThatCarriesTooMuch(String weight, boolean warns) {
        var form = Form.flawless().change(0, row -> row.weight(weight).score(weight));

        assertThat(form.findings().contains("heavy-indicator /indicators/0/weight"))
                .isEqualTo(warns);
    }

    @Test
    void namesTheHeavyIndicator() {
        assertThat(Form.flawless()
                        .change(0, row -> row.weight("50").score("50"))
                        .message(FindingCode.HEAVY_INDICATOR))
                .isEqualTo("第 1 项“指标1”：一项就占 50.00 分，请考虑拆分");
    }

    @Test
    void missesTheSatisfactionIndicator() {
        var form = Form.flawless().change(3, row -> row.kind(IndicatorKind.OUTCOME));

        assertThat(form.findings()).containsExactly("no-satisfaction /indicators");
        assertThat(form.message(FindingCode.NO_SATISFACTION)).isEqualTo("没有满意度指标");
    }

    @ParameterizedTest
    @CsvSource({"30.01,false", "30.00,true", "20.00,true"})
    void warnsOfASplitFarFromTheAdvice(String output, boolean warns) {
        var rest = new BigDecimal("80").subtract(new BigDecimal(output)).toPlainString();
        var form = balanced(output, "≥1(%)", rest, "10");

        assertThat(form.findings().contains("split-far-from-advice /indicators"))
                .isEqualTo(warns);
    }

    @Test
    void namesTheSplitAndTheAdvice() {
        assertThat(balanced("20", "≥1(%)", "60", "10").message(FindingCode.SPLIT_FAR_FROM_ADVICE))
                .isEqualTo("分值分配为 产出 20、效益 60、满意度 10，建议 产出 50、效益 30、满意度 10");
    }

    @Test
    void advisesOtherwiseWhereCostIsAClassOfItsOwn() {
        var form = balanced("40", "≥1(%)", "20", "10").row(IndicatorKind.COST, "≤30(万元)", "30(万元)", "20", "20", "");
        assertThat(form.findings()).doesNotContain("split-far-from-advice /indicators");

        var far = balanced("60", "≥1(%)", "10", "10").row(IndicatorKind.COST, "≤30(万元)", "30(万元)", "10", "10", "");
        assertThat(far.message(FindingCode.SPLIT_FAR_FROM_ADVICE))
                .isEqualTo("分值分配为 产出 60、效益 10、满意度 10、成本 10，建议 产出 40、效益 20、满意度 10、成本 20");
    }

    @Test
    void leavesTheSplitOfAnUnfinishedFormAlone() {
        assertThat(balanced("20", "≥1(%)", "50", "10").findings())
                .contains("weights-not-100 /indicators")
                .doesNotContain("split-far-from-advice /indicators");
        assertThat(Form.flawless().noRows().executionWeight("100").findings())
                .containsExactly("no-indicator /indicators");
    }

    @ParameterizedTest
    @CsvSource({"为食堂补贴。,为食堂补贴。,true", "为食堂，补贴。,' 为食堂,补贴 ',true", "为食堂补贴。,已为食堂补贴。,false", "。,，,false"})
    void warnsOfAnObjectiveCopiedIntoTheResult(String expected, String achieved, boolean warns) {
        var form = Form.flawless().objectives(expected, achieved);

        assertThat(form.findings().contains("objectives-identical /achievedObjective"))
                .isEqualTo(warns);
    }

    @Test
    void saysWhatToWriteInstead() {
        assertThat(Form.flawless().objectives("同样", "同样").message(FindingCode.OBJECTIVES_IDENTICAL))
                .isEqualTo("实际完成情况与预期目标相同，请写本年实际做了什么");
    }

    /** One output row, one outcome row, one satisfaction row, all at full score. */
    private static Form balanced(String output, String outcomeTarget, String outcome, String satisfaction) {
        var actual = TargetValue.of(outcomeTarget).isDescriptive() ? "达成指标" : "1(%)";
        return Form.flawless()
                .noRows()
                .row(IndicatorKind.OUTPUT, "≥1(个)", "1(个)", output, output, "")
                .row(IndicatorKind.OUTCOME, outcomeTarget, actual, outcome, outcome, "")
                .row(IndicatorKind.SATISFACTION, "≥90(%)", "95(%)", satisfaction, satisfaction, "");
    }
}

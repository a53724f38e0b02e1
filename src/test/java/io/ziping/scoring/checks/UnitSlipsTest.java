package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSlipsTest {

    @ParameterizedTest
    @CsvSource({
        "80, 80, 780000, executedAmount",
        "80, 80, 300000, executedAmount",
        "800000, 80, 78, initialBudget",
        "80, 800000, 78, adjustedBudget",
        "'', 800000, 78, adjustedBudget",
        "0, 800000, 78, adjustedBudget",
        "80, 500000, '', adjustedBudget"
    })
    void doubtAmountsOfALineThatAreThousandsApart(String initial, String adjusted, String executed, String cell) {
        assertThat(Form.flawless().onlyFunding(initial, adjusted, executed).findings())
                .contains("amount-unit-slip /funding/1/" + cell);
    }

    @ParameterizedTest
    @CsvSource({
        "80, 80, 78",
        "80, 80, 0.08",
        "80, 8000, 78",
        "0.5, 800, 780",
        "0, 800000, 780000",
        "'', '', 80",
        "800000, 800000, 780000",
        "100, 100, 790"
    })
    void leaveAmountsThatMayBeTrue(String initial, String adjusted, String executed) {
        assertThat(Form.flawless().onlyFunding(initial, adjusted, executed).findings())
                .noneMatch(finding -> finding.startsWith("amount-unit-slip"));
    }

    @Test
    void tellOnceWhatTheTextTellsToo() {
        var form = Form.flawless().onlyFunding("80", "80", "780000").objectives("开办食堂。", "全年支出78万元，食堂正常运营。");

        assertThat(form.found(FindingCode.AMOUNT_UNIT_SLIP))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/funding/1/executedAmount");
    }

    @Test
    void tellAllAmountsOfTheLine() {
        var finding = Form.flawless().onlyFunding("80", "80", "780000").finding(FindingCode.AMOUNT_UNIT_SLIP);

        assertThat(finding.stake()).isEqualByComparingTo("5");
        assertThat(finding.evidence())
                .extracting(Evidence::pointer, Evidence::quote)
                .containsExactly(
                        tuple("/funding/1/executedAmount", "780000"),
                        tuple("/funding/1/initialBudget", "80"),
                        tuple("/funding/1/adjustedBudget", "80"));
    }

    @Test
    void lookForWanInAFormOfYuan() {
        var form = Form.flawless().unit(AmountUnit.YUAN).onlyFunding("800000", "800000", "78");

        assertThat(form.findings()).contains("amount-unit-slip /funding/1/executedAmount");
        assertThat(form.onlyFunding("0", "800000", "78").message(FindingCode.AMOUNT_UNIT_SLIP))
                .isEqualTo("当年财政拨款的全年执行数 78 元，全年预算数 800000 元，相差约一万倍，单位可能写错了");
    }

    @Test
    void lookAtATotalThatStandsAlone() {
        assertThat(Form.flawless().noFunding().typedTotal("80", "80", "780000").findings())
                .contains("amount-unit-slip /funding/0/executedAmount");
    }

    @Test
    void leaveLinesOfDifferentSizes() {
        assertThat(Form.flawless()
                        .onlyFunding("800000", "800000", "790000")
                        .funding(FundingSource.OTHER, "80", "80", "80")
                        .findings())
                .noneMatch(finding -> finding.startsWith("amount-unit-slip"));
    }
}

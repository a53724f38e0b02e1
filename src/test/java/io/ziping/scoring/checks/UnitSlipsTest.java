package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.IndicatorKind;
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

    @ParameterizedTest
    @CsvSource({
        "78, 每公里检测费, 9180(元), ''",
        "78, 单台维修成本, 0.12(万元), ''",
        "4.6, 生均伙食费, 860(元/人), ''",
        "78, 食堂运行成本, 80, 全年支出78万元。",
        "56, 食堂运行成本, 80, 其中设备款56万元。",
        "436.5, 食堂运行成本, 80, 两项合计436.5万元。"
    })
    void doubtTablesOfYuanThatHoldTenThousands(String executed, String name, String actual, String achieved) {
        assertThat(inYuan(executed, name, actual, achieved).findings())
                .anyMatch(finding -> finding.startsWith("amount-unit-slip"));
    }

    @ParameterizedTest
    @CsvSource({
        "780000, 每公里检测费, 9180(元), ''",
        "780000, 总成本, 78(万元), ''",
        "780, 每台维修费, 860(元), ''",
        "780, 维修费用, 1200(元), ''",
        "780000, 每公里检测费, 9180(元), 带动产值780000万元。",
        "780, 每公里检测费, 80(元), 惠及企业产值780.5万元。"
    })
    void leaveTablesOfYuanAlone(String executed, String name, String actual, String achieved) {
        assertThat(inYuan(executed, name, actual, achieved).findings())
                .noneMatch(finding -> finding.startsWith("amount-unit-slip"));
    }

    private static Form inYuan(String executed, String name, String actual, String achieved) {
        return Form.flawless()
                .unit(AmountUnit.YUAN)
                .onlyFunding(executed, executed, executed)
                .objectives("开办食堂。", "食堂正常运营。" + achieved)
                .named(IndicatorKind.OUTPUT, "成本指标", name, "≤99999(元)", actual, "10");
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

package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.FundingSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberChecksTest {

    @Test
    void namesTheCellAndWhatWasTyped() {
        var amount = Form.flawless().onlyFunding("1", "1", "一万");
        assertThat(amount.findings()).containsExactly("number-not-understood /funding/1/executedAmount");
        assertThat(amount.message(FindingCode.NUMBER_NOT_UNDERSTOOD)).isEqualTo("当年财政拨款的全年执行数“一万”不是数字，请只填数字");

        var weight = Form.flawless().change(0, row -> row.weight("30分"));
        assertThat(weight.findings()).containsExactly("number-not-understood /indicators/0/weight");
        assertThat(weight.message(FindingCode.NUMBER_NOT_UNDERSTOOD)).isEqualTo("第 1 项“指标1”的分值“30分”不是数字，请只填数字");

        var score = Form.flawless().change(0, row -> row.score("101"));
        assertThat(score.findings()).containsExactly("number-not-understood /indicators/0/score");
        assertThat(score.message(FindingCode.NUMBER_NOT_UNDERSTOOD)).isEqualTo("第 1 项“指标1”的得分“101”不在 0 到 100 之间");

        var execution = Form.flawless().executionWeight("十");
        assertThat(execution.findings()).containsExactly("number-not-understood /funding/0/weight");
        assertThat(execution.message(FindingCode.NUMBER_NOT_UNDERSTOOD)).isEqualTo("预算执行的分数“十”不是数字，请只填数字");
    }

    @Test
    void blocksASumTooLargeToStore() {
        var form = Form.flawless().onlyFunding("1", "1", "999999999999").funding(FundingSource.OTHER, "0", "0", "1");

        assertThat(form.findings()).containsExactly("number-not-understood /funding/0/executedAmount");
    }

    @Test
    void blocksNegativeNumbers() {
        var executed = Form.flawless().onlyFunding("100", "100", "96").funding(FundingSource.OTHER, "0", "0", "-0.5");
        assertThat(executed.findings()).containsExactly("executed-below-zero /funding/2/executedAmount");
        assertThat(executed.message(FindingCode.EXECUTED_BELOW_ZERO)).isEqualTo("其他资金的全年执行数 -0.5 小于 0");

        var score = Form.flawless().change(2, row -> row.score("-1"));
        assertThat(score.findings()).containsExactly("score-below-zero /indicators/2/score");
        assertThat(score.message(FindingCode.SCORE_BELOW_ZERO)).isEqualTo("第 3 项“指标3”：得分 -1 小于 0");

        assertThat(Form.flawless().change(2, row -> row.weight("-1")).findings())
                .containsExactly("number-not-understood /indicators/2/weight");
    }

    @ParameterizedTest
    @CsvSource({
        "-5, 0, /funding/2/initialBudget, 其他资金的年初预算数 -5 是负数",
        "0, -0.01, /funding/2/adjustedBudget, 其他资金的全年预算数 -0.01 是负数",
    })
    void doubtsNegativeBudgets(String initial, String adjusted, String pointer, String message) {
        var form = Form.flawless().onlyFunding("100", "100", "96").funding(FundingSource.OTHER, initial, adjusted, "0");

        assertThat(form.findings()).containsExactly("budget-below-zero " + pointer);
        assertThat(form.message(FindingCode.BUDGET_BELOW_ZERO)).isEqualTo(message);
        assertThat(FindingCode.BUDGET_BELOW_ZERO.kind()).isEqualTo(Finding.Kind.DOUBT);
    }

    @Test
    void takesZeroForNoNegativeNumber() {
        assertThat(Form.flawless()
                        .funding(FundingSource.OTHER, "0", "0", "0")
                        .change(
                                2,
                                row -> row.target("提升")
                                        .actual("未达成指标")
                                        .score("0")
                                        .explanation("未开展"))
                        .findings())
                .isEmpty();
    }

    /** It is asked about, and can be handed in all the same. */
    @Test
    void blocksNoCarryoverThatWasTakenBack() {
        assertThat(Form.flawless().funding(FundingSource.OTHER, "-1", "-1", "0").findings())
                .containsExactly(
                        "budget-below-zero /funding/3/initialBudget", "budget-below-zero /funding/3/adjustedBudget")
                .allSatisfy(finding -> assertThat(FindingCode.of(finding.split(" ", -1)[0]))
                        .hasValueSatisfying(code -> assertThat(code.kind()).isEqualTo(Finding.Kind.DOUBT)));
    }
}

package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.policy.TotalCap;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionChecksTest {

    @ParameterizedTest
    @CsvSource({"90.00,false", "89.99,true", "60.00,true", "0.00,true"})
    void asksWhyTheExecutionIsLow(String executed, boolean asks) {
        var form = Form.flawless().onlyFunding("100", "100", executed);

        assertThat(form.findings().contains("execution-unexplained /achievedObjective"))
                .isEqualTo(asks);
    }

    @Test
    void namesTheRateAndTheLimit() {
        assertThat(Form.flawless().onlyFunding("100", "100", "83.333").message(FindingCode.EXECUTION_UNEXPLAINED))
                .isEqualTo("执行率 83.33%，低于 90%，实际完成情况没有说明原因");
    }

    @ParameterizedTest
    @ValueSource(strings = {"费用结转到2025年支付", "项目中标价低于预算", "厉行节约，压减接待", "尾款待验收后支付"})
    void acceptsAnObjectiveThatSpeaksOfUnspentMoney(String achieved) {
        assertThat(Form.flawless()
                        .onlyFunding("100", "100", "80")
                        .objectives("提供补贴", achieved)
                        .findings())
                .isEmpty();
    }

    @Test
    void waitsForWhatWasAchieved() {
        assertThat(Form.flawless()
                        .onlyFunding("100", "100", "80")
                        .objectives("提供补贴", "")
                        .findings())
                .containsExactly("missing /achievedObjective");
    }

    @Test
    void asksNothingWithoutABudget() {
        assertThat(Form.flawless().onlyFunding("0", "0", "0").findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"59.99,true", "60.00,false"})
    void doubtsAnExcellentGradeAtVeryLowExecution(String executed, boolean doubts) {
        var form = Form.flawless().objectives("提供补贴", "部分费用结转下年").onlyFunding("100", "100", executed);

        assertThat(form.findings().contains("excellent-despite-execution /funding/0/executionRate"))
                .isEqualTo(doubts);
        assertThat(form.change(0, row -> row.score("20").explanation("x").actual("8(个)"))
                        .findings())
                .isEmpty();
    }

    @Test
    void namesTheDoubtfulGrade() {
        assertThat(Form.flawless()
                        .onlyFunding("184.40", "184.40", "22.57")
                        .message(FindingCode.EXCELLENT_DESPITE_EXECUTION))
                .isEqualTo("执行率 12.23%，低于 60%，评分等级仍为优（总分 90.22）");
    }

    /** 59 below 50 %, 79 below 70 %. */
    @ParameterizedTest
    @CsvSource({"40, 34.00", "55, 15.50"})
    void stakesWhatTheTotalIsAboveTheUsualCap(String executed, BigDecimal stake) {
        var form = Form.flawless().onlyFunding("100", "100", executed);

        assertThat(form.finding(FindingCode.EXCELLENT_DESPITE_EXECUTION).stake())
                .isEqualByComparingTo(stake);
    }

    @Test
    void saysThatATotalWasCapped() {
        var policy = Policies.withTotalCaps(new TotalCap(new BigDecimal("0.50"), BigDecimal.valueOf(59)));
        var form = Form.flawless()
                .objectives("提供补贴", "部分费用结转下年")
                .onlyFunding("100", "100", "40")
                .policy(policy);

        assertThat(form.findings()).containsExactly("total-capped /totalScore");
        assertThat(form.message(FindingCode.TOTAL_CAPPED)).isEqualTo("各项得分合计 93.00，执行率 40.00%，按规则总分最多 59.00");
        assertThat(form.executionWeight("").findings())
                .containsExactly("missing /funding/0/weight", "total-capped /totalScore");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100|130.01|budget-increased|年初预算数 100.00 万元，全年预算数 130.01 万元，调增 30%，请说明原因",
                "1009|450|budget-decreased|年初预算数 1009.00 万元，全年预算数 450.00 万元，调减 55%，请说明原因",
                "0|37.75|budget-increased|年初预算数 0.00 万元，全年预算数 37.75 万元，年初没有预算，全部为年中调整，请说明原因"
            })
    void asksWhyTheBudgetChanged(String initial, String adjusted, String code, String message) {
        var form = Form.flawless().onlyFunding(initial, adjusted, adjusted);

        assertThat(form.findings()).containsExactly(code + " /funding/0/adjustedBudget");
        assertThat(form.card().findings().get(0).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"100,130", "100,70", "0,0", "100,100"})
    void allowsSmallChanges(String initial, String adjusted) {
        assertThat(Form.flawless().onlyFunding(initial, adjusted, adjusted).findings())
                .isEmpty();
    }
}

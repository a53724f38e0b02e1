package io.ziping.scoring.scorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.Rounding;
import io.ziping.scoring.result.FundingResult;
import io.ziping.scoring.values.ExecutionRate;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.NumberCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 执行率 and its score. */
class ExecutionTest {

    @ParameterizedTest
    @CsvSource({
        "113.93,109.60,96.19,9.62",
        "450.00,352.13,78.25,7.83",
        "14.91,9.48,63.58,6.36",
        "10.00,9.90,99.00,9.90",
        "30.00,29.99,99.96,10.00",
        "10.00,10.00,100.00,10.00",
        "10.00,12.00,120.00,10.00",
        "10.00,0.00,0.00,0.00",
        "0.00,0.00,0.00,0.00",
        "0.00,5.00,0.00,0.00",
        "-1.00,5.00,0.00,0.00",
        "10.00,-1.00,-10.00,0.00"
    })
    void cutsTheRateAndRoundsTheScore(String budget, String executed, String percent, String score) {
        var card = Form.flawless().onlyFunding("10.00", budget, executed).card();

        assertThat(card.total().rate().percent()).isEqualTo(percent);
        assertThat(card.total().rate().printed()).isEqualTo(percent);
        assertThat(card.executionScore().points()).isEqualTo(score);
    }

    @Test
    void followsTheRoundingOfThePolicy() {
        var policy = Policies.withRounding(new Rounding(RoundingMode.HALF_UP, RoundingMode.DOWN));
        var card = Form.flawless()
                .onlyFunding("10.00", "113.93", "109.60")
                .policy(policy)
                .card();

        assertThat(card.total().rate().percent()).isEqualTo("96.20");
        assertThat(card.executionScore().points()).isEqualTo("9.61");
        assertThat(card.executionScore().trace().steps()).contains("截去多余小数到两位小数：9.61");
    }

    @ParameterizedTest
    @CsvSource({"'',10.00", "10.00,''", "abc,10.00"})
    void knowsNoRateWhileAnAmountIsMissing(String budget, String executed) {
        var card = Form.flawless().onlyFunding("", budget, executed).card();

        assertThat(card.total().rate().percent()).isNull();
        assertThat(card.total().rate().printed()).isEmpty();
        assertThat(card.total().rate().isBelow(BigDecimal.ONE)).isFalse();
        assertThat(card.executionScore().isKnown()).isFalse();
        assertThat(card.executionScore().trace().steps()).containsExactly("还没有全年预算数或全年执行数");
    }

    @Test
    void knowsNoScoreWithoutAWeight() {
        assertThat(Form.flawless()
                        .executionWeight("")
                        .card()
                        .executionScore()
                        .trace()
                        .steps())
                .containsExactly("还没有预算执行的分数");
    }

    @Test
    void addsUpWhatIsThere() {
        var card = Form.flawless()
                .onlyFunding("1.00", "2.00", "")
                .funding(FundingSource.OTHER, "", "3.50", "")
                .card();

        assertThat(card.total().source()).isEqualTo(FundingSource.TOTAL);
        assertThat(card.total().initialBudget().text()).isEqualTo("1.00");
        assertThat(card.total().adjustedBudget().text()).isEqualTo("5.50");
        assertThat(card.total().adjustedBudget().value()).isEqualTo("55000.00");
        assertThat(card.total().executedAmount()).isEqualTo(new NumberCell("", null, null));
        assertThat(card.funding())
                .extracting(FundingResult::source)
                .containsExactly(FundingSource.CURRENT_YEAR_APPROPRIATION, FundingSource.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"10,8.99,true", "10,9.00,false", "10,9.01,false", "0,0,false", "0,-1,false", "-1,-5,false"})
    void comparesTheExactRate(BigDecimal budget, BigDecimal executed, boolean below) {
        var rate = new ExecutionRate(executed, budget, RoundingMode.DOWN);

        assertThat(rate.isBelow(new BigDecimal("0.90"))).isEqualTo(below);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "113.93|109.60|10.00 × 109.60 ÷ 113.93 = 9.619942…;四舍五入到两位小数：9.62",
                "10.00|12.00|10.00 × 12.00 ÷ 10.00 = 12;四舍五入到两位小数：12.00;执行数超过预算数，最多得满分 10.00",
                "10.00|10.00|10.00 × 10.00 ÷ 10.00 = 10;四舍五入到两位小数：10.00",
                "0.00|5.00|全年预算数为 0.00，得 0.00",
                "5.00|-5.00|全年执行数小于 0，得 0.00"
            })
    void tracesTheScore(String budget, String executed, String steps) {
        var trace = Form.flawless()
                .onlyFunding("10.00", budget, executed)
                .card()
                .executionScore()
                .trace();

        assertThat(trace.formula()).isEqualTo("分数 × 全年执行数 ÷ 全年预算数，最多得满分");
        assertThat(trace.steps()).isEqualTo(List.of(steps.split(";")));
        assertThat(trace.rule()).isEqualTo("通行规则：按未取舍的执行率计分，不先取两位小数");
    }
}

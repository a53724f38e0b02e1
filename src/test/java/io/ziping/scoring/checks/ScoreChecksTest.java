package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreChecksTest {

    @Test
    void blocksWeightsThatDoNotAddUpTo100() {
        var less = Form.flawless().change(0, row -> row.weight("25").score("25"));
        assertThat(less.findings()).containsExactly("weights-not-100 /indicators");
        assertThat(less.message(FindingCode.WEIGHTS_NOT_100)).isEqualTo("分值合计（含预算执行 10.00）为 95.00，应为 100.00，还差 5.00");

        var more = Form.flawless().executionWeight("10.5");
        assertThat(more.findings()).containsExactly("weights-not-100 /indicators");
        assertThat(more.message(FindingCode.WEIGHTS_NOT_100)).isEqualTo("分值合计（含预算执行 10.50）为 100.50，应为 100.00，多了 0.50");
    }

    @Test
    void leavesTheSumAloneWhileAWeightIsMissing() {
        assertThat(Form.flawless().executionWeight("").findings()).containsExactly("missing /funding/0/weight");
        assertThat(Form.flawless().change(0, row -> row.weight("")).findings())
                .containsExactly("missing /indicators/0/weight");
    }

    @Test
    void blocksAScoreAboveItsWeight() {
        var form = Form.flawless().change(2, row -> row.score("30.01"));

        assertThat(form.findings()).containsExactly("score-above-weight /indicators/2/score");
        assertThat(form.message(FindingCode.SCORE_ABOVE_WEIGHT)).isEqualTo("第 3 项“指标3”：得分 30.01 不能大于分值 30.00");
        assertThat(Form.flawless().change(0, row -> row.score("31")).findings())
                .containsExactly("score-above-weight /indicators/0/score");
    }

    @Test
    void blocksADockedScoreWithoutAReason() {
        var form = Form.flawless().change(3, row -> row.explanation(" "));

        assertThat(form.findings()).containsExactly("deviation-unexplained /indicators/3/deviationExplanation");
        assertThat(form.message(FindingCode.DEVIATION_UNEXPLAINED))
                .isEqualTo("第 4 项“指标4”：得分 9.00 低于分值 10.00，请填写偏差原因分析及改进措施");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "0", "/", "-", "按计划", "不适用", "9.00分", "无。"})
    void blocksADockedScoreWhoseReasonIsNone(String reason) {
        var form = Form.flawless().change(3, row -> row.explanation(reason));

        assertThat(form.findings())
                .containsExactly(
                        "deviation-unexplained /indicators/3/deviationExplanation",
                        "reason-says-nothing /indicators/3/deviationExplanation");
        assertThat(form.message(FindingCode.DEVIATION_UNEXPLAINED))
                .isEqualTo("第 4 项“指标4”：得分 9.00 低于分值 10.00，“" + reason + "”不是原因，请写明偏差原因和改进措施");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "≥12(个)|6(个)|30|第 1 项“指标1”：年度指标值 ≥ 12 个，实际完成值 6 个，未达到，却得了满分 30.00；按规则为 15.00|15",
                "=0(起)|1(起)|30|第 1 项“指标1”：年度指标值 = 0 起，实际完成值 1 起，未达到，却得了满分 30.00；按规则为 0.00|30",
                "提升|部分达成指标|30|第 1 项“指标1”：年度指标值 “提升”，实际完成值 “部分达成指标”，未达到，却得了满分 30.00；按规则为 18.00–24.00|6"
            })
    void warnsOfFullPointsForAnUnmetTarget(
            String target, String actual, String score, String message, BigDecimal stake) {
        var form = Form.flawless()
                .change(0, row -> row.target(target).actual(actual).score(score));

        assertThat(form.findings())
                .contains("unmet-at-full-score /indicators/0/score")
                .noneMatch(finding -> finding.startsWith("score-differs"));
        assertThat(form.message(FindingCode.UNMET_AT_FULL_SCORE)).isEqualTo(message);
        assertThat(form.finding(FindingCode.UNMET_AT_FULL_SCORE).stake()).isEqualByComparingTo(stake);
    }

    @Test
    void allowsFullPointsThatTheRoundingGives() {
        assertThat(Form.flawless()
                        .change(0, row -> row.target("≥100000").actual("99999"))
                        .findings())
                .isEmpty();
    }

    @Test
    void warnsOfPointsTakenFromAMetTarget() {
        var number = Form.flawless().change(0, row -> row.score("29").explanation("资料不全"));
        assertThat(number.findings()).containsExactly("met-but-docked /indicators/0/score");
        assertThat(number.message(FindingCode.MET_BUT_DOCKED))
                .isEqualTo("第 1 项“指标1”：年度指标值 ≥ 12 个，实际完成值 12 个，已达到，得分 29.00 却低于分值 30.00；按规则为 30.00");

        var outcome = Form.flawless().change(2, row -> row.score("23.99").explanation("效果一般"));
        assertThat(outcome.findings()).containsExactly("met-but-docked /indicators/2/score");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"超出计划 2 个，目标偏低", "三处返工", "开业时间滞后", "装修质量有瑕疵", "被投诉两次", "目标设置偏保守", "两台座椅歪了，自行减1分", "雨天少演一段，扣半分"})
    void allowsPointsTakenForOverCompletionOrQuality(String reason) {
        assertThat(Form.flawless()
                        .change(0, row -> row.actual("14(个)").score("29").explanation(reason))
                        .findings())
                .isEmpty();
    }

    /** What was far exceeded is asked for its target; that points were taken for it is no second question. */
    @Test
    void asksOnlyOnceOfAnOverCompletionThatWasDocked() {
        var form =
                Form.flawless().change(0, row -> row.actual("20(个)").score("29").explanation("实际开业店数"));

        assertThat(form.findings()).containsExactly("over-completed /indicators/0/actual");
        assertThat(form.change(0, row -> row.explanation("街道新增八处点位")).findings())
                .isEmpty();
    }

    @Test
    void leavesTheChoiceInsideTheBandToThePerson() {
        assertThat(Form.flawless()
                        .change(2, row -> row.score("24.00").explanation("效果一般"))
                        .findings())
                .isEmpty();
    }

    @Test
    void warnsOfADeductionTheRulesWouldMakeOtherwise() {
        var number = Form.flawless().change(3, row -> row.score("8.50"));
        assertThat(number.findings()).containsExactly("score-below-rule /indicators/3/score");
        assertThat(number.message(FindingCode.SCORE_BELOW_RULE))
                .isEqualTo("第 4 项“指标4”：年度指标值 ≥ 90%，实际完成值 81%，得分 8.50；按规则为 9.00");
        assertThat(number.finding(FindingCode.SCORE_BELOW_RULE).stake()).isZero();
        assertThat(number.change(3, row -> row.score("9.40"))
                        .finding(FindingCode.SCORE_DIFFERS_FROM_RULE)
                        .stake())
                .isEqualByComparingTo("0.40");

        var outcome = Form.flawless()
                .change(2, row -> row.actual("未达成指标").score("18.00").explanation("未开展"));
        assertThat(outcome.findings()).containsExactly("score-differs-from-rule /indicators/2/score");
    }

    @Test
    void takesPointsInTenthsForThoseOfTheRule() {
        var form = Form.flawless().change(3, row -> row.actual("80.6(%)").score("9.00"));

        assertThat(form.findings()).isEmpty();
        assertThat(form.change(3, row -> row.score("9.10")).findings())
                .containsExactly("score-differs-from-rule /indicators/3/score");
    }

    @Test
    void saysNothingOfAScoreItCannotCompute() {
        assertThat(Form.flawless()
                        .change(0, row -> row.actual("12(户)").score("1").explanation("两户搬走"))
                        .findings())
                .containsExactly("not-comparable /indicators/0/actual");
    }

    @Test
    void warnsWhenEveryIndicatorHasFullPoints() {
        var form = Form.flawless().change(3, row -> row.actual("90(%)").score("10"));

        assertThat(form.findings()).containsExactly("all-full-score /indicators");
        assertThat(form.message(FindingCode.ALL_FULL_SCORE)).isEqualTo("4 项指标全部满分，请核对是否属实");
        assertThat(form.change(0, row -> row.score("")).findings()).containsExactly("missing /indicators/0/score");
    }
}

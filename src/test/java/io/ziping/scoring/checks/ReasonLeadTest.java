package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.examined.ReasonLead;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.values.IndicatorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reason may begin with, and what it is worth alone. */
class ReasonLeadTest {

    private static final String PLACE = " /indicators/4/deviationExplanation";
    private static final String BLOCK = "deviation-unexplained" + PLACE;

    /** Target, actual, score of 10 points, the lead. */
    @ParameterizedTest
    @CsvSource({
        "≥12(期), 11(期), 9, '完成 11 期，比年度指标值 12 期少 1 期，原因是'",
        "=12期, 11期, 9, '完成 11 期，比年度指标值 12 期少 1 期，原因是'",
        "1500(份), 1000, 6, '完成 1000 份，比年度指标值 1500 份少 500 份，原因是'",
        "≥90(%), 81(%), 9, '实际为 81%，比年度指标值 90% 低 9 个百分点，原因是'",
        ">10(次), 10(次), 9, '完成 10 次，未多于年度指标值 10 次，原因是'",
        "≤80(批次), 90(批次), 8, '实际为 90 批次，比年度指标值 80 批次多 10 批次，原因是'",
        "≤5(%), 7.5(%), 6, '实际为 7.5%，比年度指标值 5% 高 2.5 个百分点，原因是'",
        "<5(天), 5(天), 9, '实际为 5 天，未少于年度指标值 5 天，原因是'",
        "=0(起), 2(起), 0, '实际为 2 起，比年度指标值 0 起多 2 起，原因是'",
        "≥12, 11, 9, '完成 11，比年度指标值 12 少 1，原因是'",
        "≥10(次), 10(次), 9.5, '完成 10 次，已达到年度指标值 10 次，得分比分值少 0.5 分，原因是'",
        "≥12(期), 30(期), 10, '完成 30 期，为年度指标值 12 期的 250%，原因是'",
        "≥12(期), 30(期), 8, '完成 30 期，为年度指标值 12 期的 250%，得分比分值少 2 分，原因是'",
        "全年无间断, 部分达成指标, 7, '部分达成“全年无间断”，原因是'",
        "通过验收, 未达成指标, 3, '未达成“通过验收”，原因是'",
        "通过验收, 达成指标, 9, '达成“通过验收”，得分比分值少 1 分，原因是'",
    })
    void saysWhatTheRowSays(String target, String actual, String score, String lead) {
        assertThat(lead(target, actual, score)).isEqualTo(lead);
    }

    @ParameterizedTest
    @CsvSource({
        "≥12(期), 12(期), 10",
        "≥12(期), 11(次), 9",
        "通过, 基本通过, 9",
        "≥12(期), '', 9",
        "'', 11(期), 9",
        "≥12(期), 11(期), ''"
    })
    void isNoneWhereNothingIsOwedOrNothingCanBeSaid(String target, String actual, String score) {
        assertThat(lead(target, actual, score)).isEmpty();
    }

    /** A reason that gives no cause is none, whatever figures it begins with. */
    @ParameterizedTest
    @CsvSource({
        "≥12(期), 11(期), 9",
        "≥90(%), 81(%), 9",
        ">10(次), 10(次), 9",
        "≤80(批次), 90(批次), 8",
        "=0(起), 2(起), 0",
        "全年无间断, 部分达成指标, 7",
        "通过验收, 未达成指标, 3",
        "≥10(次), 10(次), 9.5"
    })
    void liftsNoBlockAlone(String target, String actual, String score) {
        var lead = lead(target, actual, score);
        for (var rest : new String[] {"", "：", "无", "：无。", "……", " 0", "按计划"}) {
            assertThat(withReason(target, actual, score, lead + rest).findings())
                    .as(lead + rest)
                    .contains(BLOCK);
        }
        assertThat(withReason(target, actual, score, lead + "今后加强管理，继续努力").findings())
                .contains("reason-says-nothing" + PLACE);
        assertThat(withReason(target, actual, score, lead + "九月暴雨停训").findings())
                .noneMatch(finding -> finding.endsWith(PLACE));
    }

    @Test
    void liftsNoDoubtAlone() {
        var lead = lead("≥12(期)", "30(期)", "10");

        var doubt = "over-completed /indicators/4/actual";
        for (var reason : new String[] {"", lead, lead + "无"}) {
            assertThat(withReason("≥12(期)", "30(期)", "10", reason).findings())
                    .as(reason)
                    .contains(doubt);
        }
        assertThat(withReason("≥12(期)", "30(期)", "10", lead + "街道新增了夜校班次").findings())
                .doesNotContain(doubt);
    }

    /** The same cause under two rows is the same, though their figures are not. */
    @Test
    void makesOneReasonOfNoTwo() {
        var form = Form.flawless()
                .row(IndicatorKind.OUTPUT, "≥12(期)", "11(期)", "5.00", "4.58", lead("≥12(期)", "11(期)", "4.58") + "厨师更换")
                .row(
                        IndicatorKind.SATISFACTION,
                        "≥90(%)",
                        "81(%)",
                        "5.00",
                        "4.50",
                        lead("≥90(%)", "81(%)", "4.5") + "厨师更换");

        assertThat(form.findings()).anyMatch(finding -> finding.startsWith("reason-repeated "));
    }

    @ParameterizedTest
    @CsvSource({"'设备故障，主要是由于', false", "'只完成 11 期，原因是', false", "'原因是供货不足', true", "'供货不足是主要原因', true"})
    void isUnfinishedWhereTheCauseIsToCome(String text, boolean given) {
        assertThat(new Reason(text).isGiven()).isEqualTo(given);
    }

    private static String lead(String target, String actual, String score) {
        var row = withReason(target, actual, score, "").card().indicators().get(4);
        return ReasonLead.of(row, "", ScoringPolicy.standard().limits().overCompletion());
    }

    private static Form withReason(String target, String actual, String score, String reason) {
        return Form.flawless().row(IndicatorKind.OUTPUT, target, actual, "10", score, reason);
    }
}

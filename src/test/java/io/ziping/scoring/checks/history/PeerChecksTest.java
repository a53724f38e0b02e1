package io.ziping.scoring.checks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.comparison.ProjectNames;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.examined.Peers.TargetSpread;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerChecksTest {

    /** The target, how many units, their median and the median of their distances to it. */
    @ParameterizedTest
    @CsvSource({
        "≥60(%),12,95,3",
        "≥70(%),40,90,2",
        "≤30(天),15,7,2",
        "≥100(人次),25,900,120",
        "≥45(%),12,95,0",
        "=2(期),18,12,1",
        "≥500(人),12,45,4",
        "≥4950(场),14,28,3",
        "≥1200(件),20,95,12",
        "=600(次),12,60,0",
        "≥5000(亩),16,420,60",
        "≥495(户),12,90,8"
    })
    void asksWhyOthersAskMore(String target, int units, String median, String deviation) {
        assertThat(found(target, units, median, deviation))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "≥60(%),11,95,3",
        "≥85(%),12,95,3",
        "≥100(%),12,80,1",
        "≤3(天),15,20,2",
        "≥92(%),30,95,0.1",
        "≥90(%),30,95,0",
        "提升,30,95,3",
        "≥95(%),30,95,0",
        "≤14(天),15,7,5",
        "≥480(人),12,45,4",
        "≥300(场),14,28,3",
        "=2(起),12,0,0",
        "≥500(人),11,45,4",
        "≤0.5(天),15,7,5",
        "≥490(件),20,80,40"
    })
    void leavesTargetsAloneThatAreNearHarderOrHardToCompare(String target, int units, String median, String deviation) {
        assertThat(found(target, units, median, deviation)).isEmpty();
    }

    /** 0.6745 × distance ÷ 4 is 3.5 at 20.756. */
    @ParameterizedTest
    @CsvSource({"≥79.25(%),false", "≥79.24(%),true"})
    void beginsAtThreeAndAHalf(String target, boolean asks) {
        assertThat(found(target, 12, "100", "4").isEmpty()).isEqualTo(!asks);
    }

    @Test
    void isSilentWhereNobodyElseHasTheIndicator() {
        assertThat(form("≥60(%)").found(FindingCode.TARGET_FAR_FROM_PEERS)).isEmpty();
    }

    @Test
    void namesTheOthersAndPutsNoMoreThanAFewPointsAtStake() {
        var finding = found("≥60(%)", 12, "95", "3").get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“政策知晓率”：年度指标值 ≥ 60%，12 个单位的中位数是 95（10 到 99）");
        assertThat(finding.stake()).isEqualByComparingTo("3.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/target", "≥60(%)"),
                        Evidence.whole("/indicators/0/name", "政策知晓率"));
    }

    /** What no other unit says beside its number is a reason, whatever it is. */
    @ParameterizedTest
    @CsvSource({"'剧场漏雨停用半年，巡演40场。',0", "'巡演40场（渡船停摆，三个岛去不了）。',0", "'巡演40场。剧场漏雨停用半年。',1"})
    void takesForAReasonWhatNoOtherUnitSays(String expected, int found) {
        var form = Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTPUT, "数量指标", "巡演", "≥40(场)", "40(场)", "20")
                .objectives(expected, "演出顺利。");
        var spread = new TargetSpread(
                14, BigDecimal.valueOf(100), BigDecimal.valueOf(4), BigDecimal.TEN, BigDecimal.valueOf(120));
        var other = new Peers.SimilarForm(7, "巡演", "白鹭洲剧团", "巡演98场，门票改为网上预约。", "演出顺利。");
        var peers = new Peers(Map.of(0, spread), List.of(other), ProjectNames.NONE);

        assertThat(form.beside(new Context("石桥剧团", null, peers)).found(FindingCode.TARGET_FAR_FROM_PEERS))
                .hasSize(found);
    }

    private static List<Finding> found(String target, int units, String median, String deviation) {
        var spread = new TargetSpread(
                units, new BigDecimal(median), new BigDecimal(deviation), BigDecimal.TEN, BigDecimal.valueOf(99));
        return form(target)
                .beside(new Context("", null, new Peers(Map.of(0, spread), List.of(), ProjectNames.NONE)))
                .found(FindingCode.TARGET_FAR_FROM_PEERS);
    }

    private static Form form(String target) {
        return Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTCOME, "社会效益指标", "政策知晓率", target, target.replaceFirst("^[≥≤=]", ""), "20");
    }
}

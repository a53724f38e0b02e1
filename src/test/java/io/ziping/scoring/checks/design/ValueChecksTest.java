package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.IndicatorKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueChecksTest {

    /** Rows as target, actual, target, actual …. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "≥40(个) 40(个) ≥95(%) 95(%) ≥90(%) 90(%) ≤30(天) 30(天)",
                "≥500人次 500人次 ≥12(场) 12(场) ≥85(%) 85(%) ≥92(%) 92(%)",
                "≤5(%) 5(%) ≥60(%) 60(%) ≥3(年) 3.00(年) ≥8(项) 8(项)",
                "≥95% 95% ≥95% 95% ≥95% 95% ≥95% 95% =100(%) 100(%)",
                "≥20(户) 20(户) ≥90(%) 90(%) ≥98(%) 98(%) ≤7(天) 7(天) 提升 达成指标 =0(起) 0(起)",
                "不低于96% 96% 不少于30件 30件 ≥88% 88% ≥6(次) 6(次) =12(期) 12(期)"
            })
    void asksWhyEverythingIsExactlyOnTarget(String cells) {
        assertThat(form(cells).found(FindingCode.ALL_EXACTLY_ON_TARGET))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "≥40(个) 40(个) ≥95(%) 95(%) ≥90(%) 91(%) ≤30(天) 30(天)",
                "=100(%) 100(%) =0(起) 0(起) =12(场) 12(场) =64(份) 64(份) =3(次) 3(次)",
                "≥40(个) 40(个) ≥95(%) 95(%) ≥90(%) 90(%)",
                "≥4(个) 4(个) ≥12(场) 12(场) ≥3(项) 3(项) ≥2(次) 2(次) ≥90(%) 90(%)",
                "≥40(个) 40(个) ≥95(%) 95(%) ≥90(%) 90(%) ≤30(天) 12(天)",
                "≥40(个) 40(个) ≥95(%) 95(%) ≥90(%) 90(%) ≥6(次) 6(次) =5(场) 7(场)",
                "≥100(%) 100(%) ≥100(%) 100(%) ≥1(个) 1(个) ≥1(份) 1(份) ≥90(%) 90(%)",
                "提升 达成指标 健全 达成指标 ≥90(%) 90(%)"
            })
    void leavesFormsAloneInWhichChanceOrNothingElseWasPossible(String cells) {
        assertThat(form(cells).found(FindingCode.ALL_EXACTLY_ON_TARGET)).isEmpty();
    }

    @Test
    void putsATenthOfTheRowsAtStakeThatCouldHaveComeOutOtherwise() {
        var finding = form("≥40(个) 40(个) ≥95(%) 95(%) ≥90(%) 90(%) ≤30(天) 30(天) =0(起) 0(起)")
                .found(FindingCode.ALL_EXACTLY_ON_TARGET)
                .get(0);

        assertThat(finding.message()).isEqualTo("可高可低的 4 项指标，实际完成值全都恰好等于年度指标值");
        assertThat(finding.stake()).isEqualByComparingTo("4.00");
        assertThat(finding.evidence())
                .hasSize(8)
                .startsWith(
                        Evidence.whole("/indicators/0/actual", "40(个)"),
                        Evidence.whole("/indicators/0/target", "≥40(个)"));
    }

    @ParameterizedTest
    @CsvSource({
        "OUTPUT,医保覆盖率,≥95(%),103(%)",
        "OUTPUT,产品抽检合格率,≥98%,101.2%",
        "SATISFACTION,家长满意度,≥90(%),120(%)",
        "SATISFACTION,家长评价,≥90(%),105(%)",
        "OUTPUT,本地采购占比,≥60(%),160(%)",
        "OUTPUT,问卷回收率,≥99(百分比),104(百分比)",
        "OUTPUT,数据差错率,≤1(%),110(%)",
        "OUTPUT,政策知晓率,≥90(%),900"
    })
    void asksOfAShareAboveTheWhole(IndicatorKind kind, String name, String target, String actual) {
        assertThat(shares(kind, name, target, actual))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/actual");
    }

    @ParameterizedTest
    @CsvSource({
        "产值增长率,≥5(%),108(%)",
        "任务完成率,=100(%),132(%)",
        "预算执行率,=100(%),102.59(%)",
        "床位使用率,≥90(%),104(%)",
        "学前毛入学率,≥95(%),103(%)",
        "不良贷款拨备覆盖率,≥150(%),180(%)",
        "系统访问需求达标率,≥200(用户),200(用户)",
        "受益户占比,≥60(户),160(户)",
        "政策知晓率,≥90(%),100(%)",
        "绿地覆盖率提高,≥3(%),104(%)"
    })
    void leavesWhatMayExceedTheWholeAlone(String name, String target, String actual) {
        assertThat(shares(IndicatorKind.OUTPUT, name, target, actual)).isEmpty();
    }

    @Test
    void pointsAtATargetAboveTheWholeThatWasNotReached() {
        var finding = shares(IndicatorKind.OUTPUT, "医保覆盖率", "≥110(%)", "98(%)").get(0);

        assertThat(finding.pointer()).isEqualTo("/indicators/0/target");
        assertThat(finding.message()).isEqualTo("第 1 项“医保覆盖率”：年度指标值 ≥ 110%，比率不会超过 100%");
    }

    @Test
    void putsHalfOfTheRowAtStakeOfAShareAboveTheWhole() {
        var finding = shares(IndicatorKind.OUTPUT, "医保覆盖率", "≥95(%)", "103(%)").get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“医保覆盖率”：实际完成值 103%，比率不会超过 100%");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/actual", "103(%)"),
                        Evidence.whole("/indicators/0/name", "医保覆盖率"),
                        Evidence.whole("/indicators/0/target", "≥95(%)"));
    }

    @ParameterizedTest
    @MethodSource("shareWords")
    void knowsEveryShare(String word) {
        assertThat(shares(IndicatorKind.OUTPUT, "全区" + word, "≥90(%)", "101(%)"))
                .hasSize(1);
    }

    static Stream<String> shareWords() {
        return Ending.SHARE.words().words().stream();
    }

    private static List<Finding> shares(IndicatorKind kind, String name, String target, String actual) {
        return Form.flawless()
                .noRows()
                .named(kind, "其他指标", name, target, actual, "10")
                .found(FindingCode.SHARE_ABOVE_100);
    }

    private static Form form(String cells) {
        var form = Form.flawless().noRows();
        var parts = cells.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            form.row(IndicatorKind.OUTPUT, parts[i], parts[i + 1], "10", "10", "");
        }
        return form;
    }
}

package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualChecksTest {

    @Test
    void blocksANumericTargetWhoseActualIsNone() {
        var form = Form.flawless().change(0, row -> row.actual("已完成"));

        assertThat(form.findings()).containsExactly("actual-not-a-number /indicators/0/actual");
        assertThat(form.message(FindingCode.ACTUAL_NOT_A_NUMBER))
                .isEqualTo("第 1 项“指标1”：年度指标值“≥12(个)”是数字，实际完成值“已完成”却不是，请填数字和单位");
    }

    @Test
    void blocksADescriptionWhoseActualIsNoOutcome() {
        var form = Form.flawless().change(2, row -> row.actual("良好"));

        assertThat(form.findings()).containsExactly("actual-not-an-outcome /indicators/2/actual");
        assertThat(form.message(FindingCode.ACTUAL_NOT_AN_OUTCOME))
                .isEqualTo("第 3 项“指标3”：年度指标值“提升”是定性描述，实际完成值请填“达成指标”“部分达成指标”或“未达成指标”；若是数字，请把年度指标值写成“≥90(%)”的样子");
    }

    @Test
    void waitsForBothCells() {
        assertThat(Form.flawless()
                        .change(0, row -> row.target("").actual("已完成"))
                        .findings())
                .containsExactly("missing /indicators/0/target");
        assertThat(Form.flawless().change(2, row -> row.actual("")).findings())
                .containsExactly("missing /indicators/2/actual");
    }

    @Test
    void warnsOfUnitsThatDiffer() {
        var form = Form.flawless().change(0, row -> row.actual("12(户)"));

        assertThat(form.findings()).containsExactly("not-comparable /indicators/0/actual");
        assertThat(form.message(FindingCode.NOT_COMPARABLE))
                .isEqualTo("第 1 项“指标1”：年度指标值的单位是“个”，实际完成值的单位是“户”，单位不同，不能比较");
    }

    @ParameterizedTest
    @CsvSource({
        "≥10(个),13(个),true",
        "≥10(个),12.99(个),false",
        ">10(个),13(个),true",
        "=10(个),13(个),true",
        "=10(个),12.99(个),false",
        "13个,17个,true",
        "≤10(个),1(个),false",
        "<10(个),1(个),false",
        "≥-5(℃),5(℃),false",
        "=0(个),0(个),false"
    })
    void asksForTheReasonOfAnOverCompletion(String target, String actual, boolean asks) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.findings().contains("over-completed /indicators/0/actual"))
                .isEqualTo(asks);
        assertThat(form.change(0, row -> row.explanation("新增居民点")).findings()).isEmpty();
    }

    @Test
    void asksForNoReasonWhereNothingWasWanted() {
        assertThat(Form.flawless()
                        .change(0, row -> row.target("≥0(个)").actual("5(个)"))
                        .findings())
                .containsExactly("target-trivial /indicators/0/target");
    }

    @ParameterizedTest
    @CsvSource({
        "≥100㎡,100m²",
        "≥100㎡,100m2",
        "≥100㎡,100平方米",
        "≥100平方米,100M2",
        "≥10Km,10km",
        "≥10公里,10KM",
        "≥10km,10千米",
        "≥5㎥,5立方米",
        "≥5(kg),5公斤",
        "≥5千克,5KG",
        "≥5t,5吨",
        "≥5℃,5°C",
        "≥5摄氏度,5℃",
        "≥95﹪,95%",
        "≤2小时,2h",
        "≥60km/h,60公里/小时",
        "≥200元/人·月,200元/人*月",
        "≥2公顷,2hm²"
    })
    void takesSpellingsOfOneUnitForOne(String target, String actual) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"≥100万元,100元", "≥100㎡,100㎥", "≥10km,10m", "≥10(MW),10(mW)", "≥5kg,5斤", "≥5%,5‰", "≥3个月,3天", "≥3天,3个工作日"
    })
    void keepsUnitsApartThatAreNotTheSame(String target, String actual) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.findings()).containsExactly("not-comparable /indicators/0/actual");
    }

    @ParameterizedTest
    @CsvSource({"2小时内,1.5小时", "15%及其以下,12%", "2小时,2小时", "4个月内,达成指标", "30日内,28天"})
    void asksNothingAboutAnActualThatFits(String target, String actual) {
        var form = Form.flawless().change(0, row -> row.target(target).actual(actual));

        assertThat(form.findings()).noneMatch(finding -> finding.endsWith("/indicators/0/actual"));
    }

    @Test
    void doubtsATimeThatMayBeKeptOrNot() {
        var form = Form.flawless().change(0, row -> row.target("2小时").actual("1.5小时"));

        assertThat(form.findings()).containsExactly("not-comparable /indicators/0/actual");
    }

    @Test
    void knowsWhenATimeWasNotKept() {
        var form = Form.flawless().change(0, row -> row.target("2小时内").actual("3小时"));

        assertThat(form.findings()).containsExactly("unmet-at-full-score /indicators/0/score");
    }

    @Test
    void saysHowFarATargetWasExceeded() {
        var form = Form.flawless().change(0, row -> row.target("=1500.00(份)").actual("3632.00(份)"));

        assertThat(form.message(FindingCode.OVER_COMPLETED))
                .isEqualTo("第 1 项“指标1”：年度指标值 = 1500 份，实际完成值 3632 份，完成了目标的 242%，请说明原因（目标是否定得过低）");
    }
}

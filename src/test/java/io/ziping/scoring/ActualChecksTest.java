package io.ziping.scoring;

import static org.assertj.core.api.Assertions.assertThat;

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
        "≥0(个),5(个),false",
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
    void saysHowFarATargetWasExceeded() {
        var form = Form.flawless().change(0, row -> row.target("=1500.00(份)").actual("3632.00(份)"));

        assertThat(form.message(FindingCode.OVER_COMPLETED))
                .isEqualTo("第 1 项“指标1”：年度指标值 = 1500 份，实际完成值 3632 份，完成了目标的 242%，请说明原因（目标是否定得过低）");
    }
}

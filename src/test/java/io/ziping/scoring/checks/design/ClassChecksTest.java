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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClassChecksTest {

    @ParameterizedTest
    @CsvSource({
        "OUTPUT,数量指标,补贴发放及时率,=100(%)",
        "OUTPUT,数量指标,检测报告按时出具率,≥98(%)",
        "OUTPUT,质量指标,补贴按期到账率,=100(%)",
        "OUTPUT,质量指标,项目完工时间,12月底前",
        "OUTPUT,数量指标,工程验收合格率,≥98(%)",
        "OUTPUT,质量指标,参训人次,≥300(人次)",
        "OUTPUT,时效指标,绿化面积,≥2000(平方米)",
        "OUTPUT,时效指标,数据准确率,≥99(%)",
        "OUTCOME,社会效益指标,居民满意度,≥90(%)",
        "OUTPUT,质量指标,服务对象满意率,≥90(%)",
        "OUTPUT,数量指标,单位面积造价,≤3000(元)",
        "OUTCOME,经济效益指标,项目总成本,≤120(万元)",
        "SATISFACTION,服务对象满意度指标,办结及时率,≥95(%)",
        "OUTPUT,成本指标,设备完好率,≥95(%)",
        "OUTPUT,质量指标,救济金是否按时发放,按时",
        "COST,经济成本指标,居民满意度,≥90(%)"
    })
    void asksForAnotherClass(IndicatorKind kind, String category, String name, String target) {
        assertThat(found(kind, category, name, target))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/name");
    }

    @ParameterizedTest
    @CsvSource({
        "OUTPUT,质量指标,重大事故发生数,=0(起)",
        "OUTPUT,质量指标,验收合格项目数量,≥20(个)",
        "OUTPUT,质量指标,故障次数,≤3(次)",
        "OUTPUT,数量指标,改造任务完成率,=100(%)",
        "OUTPUT,数量指标,累计服务时长,≥900(小时)",
        "OUTPUT,产出任务,补贴发放及时率,=100(%)",
        "OUTCOME,社会效益指标,受益人数,≥900(人)",
        "OUTCOME,社会效益指标,提升居民满意度,提升",
        "OUTCOME,经济效益指标,节约采购成本,≥30(万元)",
        "OUTCOME,生态效益指标,水质达标率,≥95(%)",
        "OUTPUT,成本指标,人均培训成本,≤500(元)",
        "COST,经济成本指标,项目总成本,≤120(万元)",
        "OUTCOME,服务对象满意度,居民满意度,≥90(%)",
        "SATISFACTION,服务对象满意度指标,有效投诉次数,≤3(次)",
        "OUTPUT,时效指标,经费按期拨付,按期",
        "OUTPUT,,工程验收合格率,≥98(%)"
    })
    void leavesRowsAloneThatStandWhereTheyMay(IndicatorKind kind, String category, String name, String target) {
        assertThat(found(kind, category == null ? "" : category, name, target)).isEmpty();
    }

    @Test
    void namesWhatIsMeasuredAndWhereItBelongs() {
        var finding = found(IndicatorKind.OUTPUT, "数量指标", "补贴发放及时率", "=100(%)").get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“补贴发放及时率”：衡量的是时效，应归时效指标，现在放在“数量指标”");
        assertThat(finding.stake()).isEqualByComparingTo("2.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/name", "补贴发放及时率"),
                        Evidence.whole("/indicators/0/category", "数量指标"),
                        Evidence.whole("/indicators/0/target", "=100(%)"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void knowsEveryEnding(String category, String word, String target) {
        assertThat(found(IndicatorKind.OUTPUT, category, "社区" + word, target)).hasSize(1);
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                        words(Ending.TIME, "数量指标", "=100(%)"),
                        words(Ending.QUALITY, "数量指标", "=100(%)"),
                        words(Ending.COUNT, "时效指标", "≥30(个)"),
                        words(Ending.COST, "质量指标", "≤30(万元)"),
                        words(Ending.COST_CONTROL, "质量指标", "≤100(%)"),
                        words(Ending.SATISFACTION, "质量指标", "≥90(%)"))
                .flatMap(words -> words);
    }

    private static Stream<Arguments> words(Ending ending, String category, String target) {
        return ending.words().words().stream().map(word -> Arguments.of(category, word, target));
    }

    private static List<Finding> found(IndicatorKind kind, String category, String name, String target) {
        return Form.flawless()
                .noRows()
                .named(kind, category, name, target, "", "10")
                .found(FindingCode.WRONG_CLASS);
    }
}

package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Mention;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeightChecksTest {

    @ParameterizedTest
    @CsvSource({
        "召开推进会,≥4(次),40",
        "项目实施方案,=1(份),35",
        "购置办公用品,=100(%),45",
        "开展培训,=1(次),38",
        "调研次数,≥2(次),40",
        "悬挂横幅数量,≥30(条),33",
        "合同签订及时性,及时,50",
        "成立领导小组,成立,30"
    })
    void asksWhyATrifleCarriesAThirdOfThePoints(String name, String target, String points) {
        assertThat(trivial(name, target, points, "河道保洁"))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/weight");
    }

    @ParameterizedTest
    @CsvSource({
        "召开推进会,≥4(次),29,河道保洁",
        "河道保洁长度,≥30(公里),45,河道保洁",
        "举办培训,≥12(期),40,河道保洁",
        "会议次数,≥10(次),45,全市乡村振兴会议经费",
        "开展培训,=1(次),40,村医培训",
        "方案评审通过率,=100(%),40,河道保洁",
        "组织培训,≥60(%),40,河道保洁",
        "保洁人员培训合格率,=100(%),40,河道保洁"
    })
    void leavesAloneWhatIsLightOrWorkOrTheProjectItself(String name, String target, String points, String project) {
        assertThat(trivial(name, target, points, project)).isEmpty();
    }

    @Test
    void putsHalfAtStakeOfWhatIsAboveAnEvenShare() {
        var finding = trivial("召开推进会", "≥4(次)", "40", "河道保洁").get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“召开推进会”：一件小事占了 40.00 分，是全部指标分值 90.00 的 44%");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/weight", "40"),
                        Evidence.whole("/indicators/0/name", "召开推进会"),
                        Evidence.whole("/indicators/0/target", "≥4(次)"));
    }

    @ParameterizedTest
    @MethodSource("trivialWords")
    void knowsEveryWordOfATrifle(String word) {
        assertThat(trivial(word, "=1(次)", "40", "河道保洁")).hasSize(1);
    }

    static Stream<String> trivialWords() {
        return Stream.of(Mention.TRIVIAL_ACT, Mention.SMALL_ACT)
                .map(mention -> mention.words().words())
                .flatMap(Set::stream);
    }

    @ParameterizedTest
    @CsvSource({"预算执行率", "项目资金支付率（%）", "专项经费执行率达到95%", "财政预算支出进度", "年度支付进度", "本年预算完成率"})
    void asksWhyExecutionIsScoredAgain(String name) {
        assertThat(executionAgain(Form.flawless(), name))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/4/name");
    }

    @ParameterizedTest
    @CsvSource({"资金拨付及时率", "补贴资金发放率", "政策执行率", "资金使用合规率", "计划执行率", "工程款按时支付率", "预算编制准确率"})
    void leavesAloneWhatIsNoExecutionOfTheBudget(String name) {
        assertThat(executionAgain(Form.flawless(), name)).isEmpty();
    }

    @Test
    void leavesExecutionAloneWhereTheFormHasNoPointsForIt() {
        assertThat(executionAgain(Form.flawless().executionWeight("0"), "预算执行率"))
                .isEmpty();
        assertThat(executionAgain(Form.flawless().executionWeight(""), "预算执行率")).isEmpty();
    }

    @Test
    void putsHalfOfTheRowAtStakeWhereExecutionIsScoredAgain() {
        var finding = executionAgain(Form.flawless(), "预算执行率").get(0);

        assertThat(finding.message()).isEqualTo("第 5 项“预算执行率”：预算执行已经单独计 10.00 分，这里又计了一次");
        assertThat(finding.stake()).isEqualByComparingTo("4.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/4/name", "预算执行率"),
                        Evidence.whole("/indicators/4/weight", "8"),
                        Evidence.whole("/funding/0/executionRate", "95.00"));
    }

    @ParameterizedTest
    @MethodSource("executionWords")
    void knowsEveryWordOfExecution(String word) {
        assertThat(executionAgain(Form.flawless(), word)).hasSize(1);
    }

    static Stream<String> executionWords() {
        return Mention.EXECUTION.words().words().stream();
    }

    private static List<Finding> trivial(String name, String target, String points, String project) {
        var rest = new BigDecimal("90").subtract(new BigDecimal(points)).toPlainString();
        return Form.flawless()
                .noRows()
                .project(project)
                .named(IndicatorKind.OUTPUT, "数量指标", name, target, "达成指标", points)
                .named(IndicatorKind.OUTCOME, "社会效益指标", "水体达标断面", "≥3(个)", "3(个)", rest)
                .named(IndicatorKind.OUTCOME, "社会效益指标", "沿河居民投诉", "≤3(件)", "3(件)", "0")
                .found(FindingCode.TRIVIAL_ROW_HEAVY);
    }

    private static List<Finding> executionAgain(Form form, String name) {
        return form.named(IndicatorKind.OUTPUT, "数量指标", name, "≥95(%)", "96(%)", "8")
                .found(FindingCode.EXECUTION_COUNTED_AGAIN);
    }
}

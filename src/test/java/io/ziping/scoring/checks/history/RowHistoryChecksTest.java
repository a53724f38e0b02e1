package io.ziping.scoring.checks.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.comparison.RowLink;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.examined.Peers;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowHistoryChecksTest {

    private static final long LAST = 41;

    @ParameterizedTest
    @CsvSource({
        "公厕改造数量,≥20(座),12(座),12",
        "公厕改造数量,≥20(座),12(座),20",
        "居民满意度,≥90(%),81(%),18",
        "河道清淤及时性,及时,部分达成指标,14",
        "设备故障次数,≤5(次),9(次),10",
        "培训场次,=12(场),11(场),20"
    })
    void asksWhatBecameOfARowThatDidBadly(String name, String target, String actual, String score) {
        var form = other().beside(badly(name, target, actual, score));

        assertThat(form.found(FindingCode.BAD_ROW_GONE))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators");
    }

    @ParameterizedTest
    @CsvSource({
        "路灯维护数量,≥20(盏),12(盏),12,照明设施完好。",
        "路灯维护数量,≥20(盏),22(盏),20,照明设施完好。",
        "照明设施完好率,≥90(%),81(%),18,照明设施完好。",
        "照明设施完好率（%）,≥90(%),81(%),18,照明设施完好。",
        "公厕改造数量,≥20(座),12(座),12,公厕改造已完成，不再列入本年项目。",
        "公厕改造数量,≥20(座),12(座),12,公厕改造移交城管部门。",
        "公厕改造数量,≥20(座),12(座),12,本年任务调整，照明由本项目承担。"
    })
    void leavesRowsAloneThatGoOnDidWellOrCameToTheirEnd(
            String name, String target, String actual, String score, String achieved) {
        var form = other().objectives("", achieved).beside(badly(name, target, actual, score));

        assertThat(form.found(FindingCode.BAD_ROW_GONE)).isEmpty();
    }

    @Test
    void followsALinkThatAPersonMade() {
        var last = badly("公厕改造数量", "≥20(座)", "12(座)", "12");

        assertThat(other().beside(new Context("", last.asLastYear(LAST, new RowLink(0, 0)), Peers.NONE))
                        .found(FindingCode.BAD_ROW_GONE))
                .isEmpty();
        var unlinked = badly("路灯维护数量", "≥20(盏)", "12(盏)", "12").asLastYear(LAST, new RowLink(0, null));
        assertThat(other().beside(new Context("", unlinked, Peers.NONE)).found(FindingCode.BAD_ROW_GONE))
                .hasSize(1);
    }

    @Test
    void putsAtStakeWhatTheRowLackedThen() {
        var finding = other().beside(badly("公厕改造数量", "≥20(座)", "12(座)", "14"))
                .found(FindingCode.BAD_ROW_GONE)
                .get(0);

        assertThat(finding.message()).isEqualTo("上年第 1 项“公厕改造数量”没有做好（年度指标值 ≥20(座)，实际完成值 12(座)，得分 14），今年不再考核");
        assertThat(finding.stake()).isEqualByComparingTo("8.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/name", "公厕改造数量").of(LAST),
                        Evidence.whole("/indicators/0/target", "≥20(座)").of(LAST),
                        Evidence.whole("/indicators/0/actual", "12(座)").of(LAST),
                        Evidence.whole("/indicators/0/score", "14").of(LAST));
    }

    @Test
    void isSilentOnAFormThatHasNoRowsYet() {
        var form = Form.flawless().noRows().beside(badly("公厕改造数量", "≥20(座)", "12(座)", "14"));

        assertThat(form.found(FindingCode.BAD_ROW_GONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "路灯维护数量,≥20(盏),12(盏),20,10",
        "路灯维护数量,≥20(盏),12(盏),12,15",
        "照明设施完好率,≥90(%),45(%),10,8",
        "路灯维护数量,≥20(盏),19(盏),18,5",
        "照明设施完好率（%）,≥90(%),81(%),20,12",
        "开展路灯维护,≥20(盏),10(盏),8,2"
    })
    void asksWhyWeightMovedAway(String name, String target, String actual, String score, String weight) {
        assertThat(moved(name, target, actual, score, weight, "30", "60").found(FindingCode.WEIGHT_MOVED_AWAY))
                .singleElement()
                .extracting(finding -> finding.pointer().endsWith("/weight"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({
        "路灯维护数量,≥20(盏),22(盏),20,10,30,60",
        "路灯维护数量,≥20(盏),12(盏),12,20,30,60",
        "路灯维护数量,≥20(盏),12(盏),12,17,30,60",
        "路灯维护数量,≥20(盏),12(盏),12,10,60,30",
        "路灯维护数量,≥20(盏),12(盏),12,30,30,60",
        "公厕改造数量,≥20(座),12(座),12,10,30,60",
        "路灯维护数量,≥20(盏),12(盏),12,'',30,60"
    })
    void leavesWeightsAloneThatStayedOrFellLikeOthers(
            String name, String target, String actual, String score, String weight, String then, String now) {
        assertThat(moved(name, target, actual, score, weight, then, now).found(FindingCode.WEIGHT_MOVED_AWAY))
                .isEmpty();
    }

    @Test
    void putsAtStakeWhatTheMovedWeightWouldLoseAgain() {
        var finding = moved("路灯维护数量", "≥20(盏)", "12(盏)", "12", "10", "30", "60")
                .found(FindingCode.WEIGHT_MOVED_AWAY)
                .get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“路灯维护数量”：上年没有做好（得分 12，分值 20），今年分值减到 10");
        assertThat(finding.stake()).isEqualByComparingTo("4.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/weight", "10"),
                        Evidence.whole("/indicators/0/weight", "20").of(LAST),
                        Evidence.whole("/indicators/0/score", "12").of(LAST),
                        Evidence.whole("/indicators/0/actual", "12(盏)").of(LAST));
    }

    private static Form other() {
        return Form.flawless()
                .noRows()
                .objectives("", "照明设施完好。")
                .named(IndicatorKind.OUTPUT, "数量指标", "路灯维护数量", "≥20(盏)", "22(盏)", "20")
                .named(IndicatorKind.OUTPUT, "数量指标", "照明设施完好率", "≥90(%)", "95(%)", "20");
    }

    private static Form badly(String name, String target, String actual, String score) {
        return Form.flawless()
                .noRows()
                .named(IndicatorKind.OUTPUT, "数量指标", name, target, actual, "20")
                .change(0, row -> row.score(score));
    }

    /** A row of weight 20 last year beside one whose weight changes. */
    private static Form moved(
            String name, String target, String actual, String score, String weight, String then, String now) {
        var last =
                badly(name, target, actual, score).named(IndicatorKind.OUTCOME, "社会效益指标", "夜间出行便利", "便利", "达成指标", then);
        return other().change(0, row -> row.weight(weight))
                .change(1, row -> row.weight(weight))
                .named(IndicatorKind.OUTCOME, "社会效益指标", "夜间出行便利", "便利", "达成指标", now)
                .beside(last);
    }

    @ParameterizedTest
    @CsvSource({
        "公厕改造座数量,≥20(座),照明设施完好。",
        "城区公厕改建数量,≥20(座),照明设施完好。",
        "公厕改造座数,≥20(座),照明设施完好。",
        "照明巡检里程,≥9(公里),公厕改列城管部门考核。",
        "照明巡检里程,≥9(公里),公厕一项不再考核。",
        "照明巡检里程,≥9(公里),公厕改为考核日常保洁。"
    })
    void leavesARowThatHasAnotherNameOrWasReplaced(String name, String target, String achieved) {
        var form = other().objectives("", achieved)
                .named(IndicatorKind.OUTPUT, "数量指标", name, target, "22(座)", "10")
                .beside(badly("公厕改造数量", "≥20(座)", "12(座)", "12"));

        assertThat(form.found(FindingCode.BAD_ROW_GONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"照明巡检里程,≥9(公里),照明设施完好。", "公园座椅数量,≥5(把),照明设施完好。", "照明巡检里程,≥9(公里),路灯改列城管部门考核。"})
    void asksWhereOnlySomethingElseIsNew(String name, String target, String achieved) {
        var form = other().objectives("", achieved)
                .named(IndicatorKind.OUTPUT, "数量指标", name, target, "22", "10")
                .beside(badly("公厕改造数量", "≥20(座)", "12(座)", "12"));

        assertThat(form.found(FindingCode.BAD_ROW_GONE)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("replacements")
    void knowsEveryWordOfWhatIsExaminedElsewhere(String word) {
        var form = other().objectives("", "公厕" + word).beside(badly("公厕改造数量", "≥20(座)", "12(座)", "12"));

        assertThat(form.found(FindingCode.BAD_ROW_GONE)).isEmpty();
    }

    static Stream<String> replacements() {
        return WordList.read(Reductions.class, "replacements.txt").words().stream();
    }
}

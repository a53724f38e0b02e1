package io.ziping.scoring.checks.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.indicator.Ending;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.IndicatorKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SatisfactionChecksTest {

    private static final String QUIET = "食堂全年正常运营。";

    @ParameterizedTest
    @CsvSource({
        "居民满意度,≥90(%),100(%)",
        "用餐老人满意率（%）,≥95,100",
        "受助学生满意度,=100(%),100.00(%)",
        "家长认可度,≥90%,100%",
        "学员满意程度,≥90(分),100(分)",
        "对物业服务的评价满意比例,≥90(百分比),100(百分比)"
    })
    void asksWhoWasAskedWhereEverybodyIsContent(String name, String target, String actual) {
        assertThat(without(name, target, actual, "", QUIET))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/actual");
    }

    @ParameterizedTest
    @CsvSource({
        "居民满意度,≥90(%),99.5(%),'',食堂全年正常运营。",
        "居民满意度（发放问卷）,≥90(%),100(%),'',食堂全年正常运营。",
        "居民满意度,≥90(%),100(%),抽样 60 户,食堂全年正常运营。",
        "学员（36人）满意度,≥90(%),100(%),'',食堂全年正常运营。",
        "居民满意度,≥90(%),100(%),'',年底开展电话回访。",
        "居民满意度,≥90(%),100(%),'','食堂全年正常运营，受访的 42 名老人均表示满意。'",
        "居民满意度,≥90(%),100(%),'',全年服务老人，八十户家庭对供餐满意。",
        "投诉处理率,≥90(%),100(%),'',食堂全年正常运营。"
    })
    void leavesContentmentAloneThatIsShown(
            String name, String target, String actual, String explanation, String achieved) {
        assertThat(without(name, target, actual, explanation, achieved)).isEmpty();
    }

    @Test
    void leavesAHandfulAloneAndARowThatCountsTheAnswers() {
        var form = Form.flawless()
                .objectives("", QUIET)
                .named(IndicatorKind.SATISFACTION, "服务对象满意度指标", "共建部门满意度", "≥90(%)", "100(%)", "10");
        assertThat(form.found(FindingCode.SATISFACTION_WITHOUT_SAMPLE)).hasSize(1);

        assertThat(form.named(IndicatorKind.OUTPUT, "数量指标", "共建部门数量", "=3(个)", "3(个)", "10")
                        .found(FindingCode.SATISFACTION_WITHOUT_SAMPLE))
                .isEmpty();
        assertThat(form.change(5, row -> row.actual("30(个)")).found(FindingCode.SATISFACTION_WITHOUT_SAMPLE))
                .hasSize(1);
        assertThat(form.change(5, row -> row.name("回收问卷")).found(FindingCode.SATISFACTION_WITHOUT_SAMPLE))
                .isEmpty();
    }

    @Test
    void putsHalfOfTheRowAtStakeWhereNobodyWasAsked() {
        var finding = without("居民满意度", "≥90(%)", "100(%)", "", QUIET).get(0);

        assertThat(finding.message()).isEqualTo("第 1 项“居民满意度”：满意度 100%，表中没有写调查了谁、多少人");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.whole("/indicators/0/actual", "100(%)"),
                        Evidence.whole("/indicators/0/name", "居民满意度"),
                        Evidence.whole("/achievedObjective", QUIET));
    }

    @ParameterizedTest
    @CsvSource({
        "用餐老人投诉率,≤1(%),0(%),'',name",
        "全年零投诉,零投诉,达成指标,'',name",
        "服务对象投诉次数,=0(次),0(次),'',name",
        "居民满意度,无投诉,达成指标,'',target",
        "居民满意度,≥90(%),未收到投诉,'',actual",
        "居民满意度,≥90(%),100(%),全年未接到群众投诉,deviationExplanation"
    })
    void asksForMoreThanTheLackOfComplaints(
            String name, String target, String actual, String explanation, String cell) {
        assertThat(complaints(name, target, actual, explanation, QUIET))
                .singleElement()
                .extracting(Finding::pointer)
                .isEqualTo("/indicators/0/" + cell);
    }

    @ParameterizedTest
    @CsvSource({
        "投诉处理满意度,≥90(%),95(%),''",
        "居民满意度,≥90(%),95(%),菜品少，已增加",
        "投诉办结率,=100(%),100(%),''",
        "居民满意度,≥90(%),92(%),问卷 80 份且全年无投诉",
        "居民满意度,满意,达成指标,''",
        "信访投诉回访满意率,≥90(%),93(%),''"
    })
    void leavesContentmentAloneThatWasMeasured(String name, String target, String actual, String explanation) {
        assertThat(complaints(name, target, actual, explanation, QUIET)).isEmpty();
    }

    @Test
    void leavesComplaintsAloneOutsideOfSatisfaction() {
        var form = Form.flawless().noRows().named(IndicatorKind.OUTPUT, "质量指标", "有效投诉次数", "≤3(次)", "0(次)", "10");

        assertThat(form.found(FindingCode.NO_COMPLAINT_AS_SATISFACTION)).isEmpty();
    }

    @Test
    void showsTheWordsInTheTextThatGiveTheLackOfComplaintsAsTheReason() {
        var achieved = "食堂正常运营。全年未收到投诉，老人满意。";
        var finding = complaints("居民满意度", "≥90(%)", "95(%)", "", achieved).get(0);

        assertThat(finding.pointer()).isEqualTo("/achievedObjective");
        assertThat(finding.message()).isEqualTo("第 1 项“居民满意度”：没有投诉不等于满意，满意度要向服务对象调查得出");
        assertThat(finding.stake()).isEqualByComparingTo("5.00");
        assertThat(finding.evidence())
                .containsExactly(
                        Evidence.span("/achievedObjective", achieved, 9, 14),
                        Evidence.whole("/indicators/0/name", "居民满意度"),
                        Evidence.whole("/indicators/0/actual", "95(%)"));
    }

    /** The row of 满意度, its reason and the text all say so, and nobody was asked: that is one question. */
    @Test
    void askOnceOfOneRow() {
        var form = form("居民满意度", "≥90(%)", "100(%)", "全年无投诉", "食堂正常运营。全年未收到投诉，老人满意。");

        assertThat(form.findings().stream().filter(finding -> finding.contains("satisfaction")))
                .containsExactly("no-complaint-as-satisfaction /indicators/0/deviationExplanation");
        assertThat(form.change(0, row -> row.explanation("")).findings().stream()
                        .filter(finding -> finding.contains("satisfaction")))
                .containsExactly("no-complaint-as-satisfaction /achievedObjective");
    }

    @ParameterizedTest
    @CsvSource({"食堂正常运营，全年无投诉。", "全年无投诉，问卷显示老人满意。", "收到投诉 3 件，均已办结，老人满意。"})
    void leavesTextsAloneThatDoNotMixTheTwo(String achieved) {
        assertThat(complaints("居民满意度", "≥90(%)", "95(%)", "", achieved)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("surveyWords")
    void knowsEveryWordOfASurvey(String word) {
        assertThat(without("居民满意度", "≥90(%)", "100(%)", "", "年底" + word + "，了解意见。"))
                .isEmpty();
    }

    static Stream<String> surveyWords() {
        return words("surveys.txt");
    }

    @ParameterizedTest
    @MethodSource("noComplaintWords")
    void knowsEveryWordForTheLackOfComplaints(String word) {
        assertThat(complaints("居民满意度", "≥90(%)", "95(%)", word, QUIET)).hasSize(1);
    }

    static Stream<String> noComplaintWords() {
        return words("no-complaint.txt");
    }

    @ParameterizedTest
    @MethodSource("complaintWords")
    void knowsEveryCountOfComplaints(String word) {
        assertThat(complaints("全区" + word, "≤3(次)", "1(次)", "", QUIET)).hasSize(1);
    }

    static Stream<String> complaintWords() {
        return Ending.COMPLAINT.words().words().stream();
    }

    private static Stream<String> words(String list) {
        return WordList.read(SatisfactionChecks.class, list).words().stream();
    }

    private static List<Finding> without(
            String name, String target, String actual, String explanation, String achieved) {
        return form(name, target, actual, explanation, achieved).found(FindingCode.SATISFACTION_WITHOUT_SAMPLE);
    }

    private static List<Finding> complaints(
            String name, String target, String actual, String explanation, String achieved) {
        return form(name, target, actual, explanation, achieved).found(FindingCode.NO_COMPLAINT_AS_SATISFACTION);
    }

    private static Form form(String name, String target, String actual, String explanation, String achieved) {
        return Form.flawless()
                .noRows()
                .objectives("", achieved)
                .named(IndicatorKind.SATISFACTION, "服务对象满意度指标", name, target, actual, "10")
                .change(0, row -> row.explanation(explanation));
    }
}

package io.ziping.scoring.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.Form;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnfinishedChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "道路照明改造基本完工，但照明改造尚未验收。|但照明改造尚未验收",
                "照明改造工程正在施工。|照明改造工程正在施工",
                "照明改造预计明年完成|照明改造预计明年完成",
                "照明改造预计2025年6月竣工|照明改造预计2025年6月竣工",
                "受汛期影响，照明改造推迟|照明改造推迟",
                "灯杆已到货，照明改造未完工|照明改造未完工",
                "照明改造推迟至明年实施|照明改造推迟至明年实施"
            })
    void doubtsFullMarksOfTheRowThatTheTextCallsUnfinished(String text, String quote) {
        var form = form().objectives("改造道路照明。", text);
        int start = text.indexOf(quote);

        assertThat(form.found(FindingCode.UNFINISHED_AT_FULL_SCORE))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.pointer()).isEqualTo("/achievedObjective");
                    assertThat(doubt.stake()).isEqualByComparingTo("30");
                    assertThat(doubt.evidence())
                            .containsExactly(
                                    Evidence.span("/achievedObjective", text, start, start + quote.length()),
                                    Evidence.whole("/indicators/0/score", "30.00"),
                                    Evidence.whole("/indicators/0/name", "照明改造完成率"));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照明改造无未完成事项",
                "照明改造未延期",
                "照明改造不存在未验收的灯具",
                "照明改造尚未发现质量问题",
                "照明改造尾款尚未支付",
                "因雨照明改造曾停工，已于10月全部完成",
                "照明改造点灯仪式延期至9月举办",
                "正在编制明年照明改造方案",
                "2025年计划完成新一片区照明改造",
                "下一步照明改造正在推进",
                "2023年未完成的照明改造全部销号",
                "照明改造是推进中国式现代化的一步",
                "照明改造惠及尚未通电的村组",
                "照明改造未完成事项0项",
                "照明改造已验收"
            })
    void isSilentWhereNothingIsLeftToDo(String text) {
        var form = form().objectives("改造道路照明。", text);

        assertThat(form.found(FindingCode.UNFINISHED_AT_FULL_SCORE)).isEmpty();
    }

    @Test
    void isSilentWhereTheRowIsDocked() {
        var form = form().change(0, row -> row.actual("80(%)").score("24.00").explanation("雨季停工，已排期"))
                .objectives("改造道路照明。", "照明改造尚未验收。");

        assertThat(form.found(FindingCode.UNFINISHED_AT_FULL_SCORE)).isEmpty();
    }

    @Test
    void takesATenthOfAllPointsWhereNoRowIsMeant() {
        var form = form().change(3, row -> row.actual("95(%)").score("10.00").explanation(""))
                .objectives("改造道路照明。", "项目尚未竣工。");

        assertThat(form.found(FindingCode.UNFINISHED_AT_FULL_SCORE))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.stake()).isEqualByComparingTo("9.95");
                    assertThat(doubt.evidence())
                            .containsExactly(
                                    Evidence.span("/achievedObjective", "项目尚未竣工。", 0, 6),
                                    Evidence.whole("/totalScore", "99.50"));
                });
    }

    @Test
    void isSilentWhereNoRowIsMeantAndPointsWereTaken() {
        assertThat(form().objectives("改造道路照明。", "项目尚未竣工。").found(FindingCode.UNFINISHED_AT_FULL_SCORE))
                .isEmpty();
    }

    @Test
    void doubtsFullMarksBesideAReasonThatSaysOtherwise() {
        var form = form().change(0, row -> row.explanation("灯杆到货晚，尚未安装"));

        assertThat(form.found(FindingCode.UNFINISHED_AT_FULL_SCORE))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.pointer()).isEqualTo("/indicators/0/deviationExplanation");
                    assertThat(doubt.stake()).isEqualByComparingTo("30");
                    assertThat(doubt.evidence())
                            .containsExactly(
                                    Evidence.span("/indicators/0/deviationExplanation", "灯杆到货晚，尚未安装", 6, 10),
                                    Evidence.whole("/indicators/0/score", "30.00"));
                });
    }

    @ParameterizedTest
    @MethodSource("mended")
    void leavesWhatWasMadeGoodOrOnlyMightBe(String reason) {
        assertThat(form().change(0, row -> row.explanation(reason)).found(FindingCode.UNFINISHED_AT_FULL_SCORE))
                .isEmpty();
    }

    static Stream<String> mended() {
        return words("mended.txt").map(word -> "两盏尚未安装，" + word + "后计入");
    }

    static Stream<String> undone() {
        return Stream.of("unfinished.txt", "delayed.txt").flatMap(UnfinishedChecksTest::words);
    }

    @ParameterizedTest
    @MethodSource("undone")
    void knowsEveryWordOfWhatIsNotDone(String word) {
        assertThat(doubted("照明改造" + word)).isTrue();
    }

    static Stream<String> nextYear() {
        return words("next-year.txt");
    }

    @ParameterizedTest
    @MethodSource("nextYear")
    void knowsEveryWordOfNextYear(String word) {
        assertThat(doubted("照明改造" + word + "完成")).isTrue();
        assertThat(doubted("照明改造" + word + "计划完成")).isFalse();
    }

    static Stream<String> expectations() {
        return words("expectations.txt").map(word -> word + "明年完成");
    }

    static Stream<String> lastSteps() {
        return words("last-steps.txt").map(word -> "计划明年" + word);
    }

    static Stream<String> completions() {
        return words("completions.txt").map(word -> "明年" + word);
    }

    @ParameterizedTest
    @MethodSource({"expectations", "lastSteps", "completions"})
    void knowsEveryWordOfAnEndThatIsToCome(String words) {
        assertThat(doubted("照明改造" + words)).isTrue();
    }

    static Stream<String> newPlans() {
        return words("new-plans.txt").map(word -> "照明改造明年" + word + "完成");
    }

    static Stream<String> denials() {
        return Stream.of("denials.txt", "denials-direct.txt")
                .flatMap(UnfinishedChecksTest::words)
                .map(word -> "照明改造" + word + "延期");
    }

    static Stream<String> harmless() {
        return words("unfinished-harmless.txt").map(word -> "照明改造" + word + "投诉");
    }

    static Stream<String> money() {
        return words("payment-words.txt").map(word -> "照明改造" + word + "尚未办理");
    }

    static Stream<String> laterWork() {
        return words("later-work.txt").map(word -> word + "照明改造尚未开展");
    }

    static Stream<String> done() {
        return words("done.txt").map(word -> "照明改造一度停工，" + word + "亮灯");
    }

    static Stream<String> endsAfterDelay() {
        return words("ends-after-delay.txt").map(word -> "照明改造延期至9月" + word);
    }

    @ParameterizedTest
    @MethodSource({"newPlans", "denials", "harmless", "money", "laterWork", "done", "endsAfterDelay"})
    void knowsEveryWordThatTakesItBack(String text) {
        assertThat(doubted(text)).isFalse();
    }

    private static boolean doubted(String text) {
        return !form().objectives("改造道路照明。", text)
                .found(FindingCode.UNFINISHED_AT_FULL_SCORE)
                .isEmpty();
    }

    private static Stream<String> words(String list) {
        return WordList.read(Unfinished.class, list).words().stream();
    }

    private static Form form() {
        return Form.flawless()
                .change(0, row -> row.name("照明改造完成率").target("=100(%)").actual("100(%)"))
                .change(1, row -> row.name("故障响应天数"))
                .change(2, row -> row.name("夜间出行环境"))
                .change(3, row -> row.name("沿线居民评价"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照明改造待住建、电力两家联合验收",
                "照明改造待监理单位出具意见后移交",
                "照明改造方案待上级审批",
                "照明改造未与供电部门对接",
                "照明改造未按图更新控制箱",
                "照明改造未向街道移交",
                "照明改造等待 电力部门 验收",
                "照明改造无待移交灯具，待街道审批"
            })
    void doubtsWhatWaitsAndWhatWasLeftOut(String text) {
        assertThat(doubted(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照明改造接待参观并通过验收",
                "照明改造期待群众验收评价",
                "照明改造善待古树并通过验收",
                "照明改造款待来宾后移交",
                "照明改造改善职工待遇并通过评审",
                "照明改造招待费审批从严",
                "照明改造未对居民造成影响",
                "照明改造未向居民收费",
                "照明改造未与其他项目重复",
                "照明改造无待验收事项",
                "照明改造不存在待移交灯具",
                "照明改造未出现待上级审批的情况",
                "照明改造待审批事项0项",
                "照明改造没有未按图实施之处",
                "照明改造解除了等待\n照明验收合格"
            })
    void leavesWordsThatOnlyLookLikeWaiting(String text) {
        assertThat(doubted(text)).isFalse();
    }

    /** Each clause is looked at by itself; when the rest of the text was gone through for each, this took minutes. */
    @Test
    void readsALongText() {
        var text = RunningText.of("照明改造，".repeat(40_000));

        assertThat(Unfinished.in(text, 2024)).isEmpty();
    }

    /** What comes only next year, in the words there are for putting off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "照明改造其中28盏要到明年一季度通电",
                "照明改造西段须等2025年春季断路施工",
                "照明改造留待明年汛后收口",
                "照明改造剩余路段转到下年实施",
                "照明改造安排在2025年3月亮灯",
                "照明改造明年方可并网",
                "照明改造控制系统拖到来年调通",
                "照明改造台账自上年起没有再更新",
                "照明改造灯杆还没装完",
                "照明改造最后一批灯具在途",
                "照明改造迟迟未并网，仍在协调供电"
            })
    void doubtsWhatIsPutOff(String text) {
        assertThat(doubted(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "照明改造到2025年可节电30万度",
                "照明改造保修期到2026年",
                "照明改造力争到2026年覆盖全区",
                "其余9条背街小巷照明改造尚未列入本年建设计划",
                "广告灯箱招租不属本项目，照明改造后尚未启动",
                "照明改造区外的景观灯由其他项目实施，尚未开工",
                "照明改造明年计划再选两条路完成",
                "照明改造比上年早完成两个月，没有再返工",
                "照明改造竣工资料已移交，质保至明年12月"
            })
    void leavesWhatIsOfOtherWorkOrOfLaterUse(String text) {
        assertThat(doubted(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不属本项目", "不属于本项目", "不在本项目", "非本项目", "不是本项目", "与本项目无关", "不列入本项目", "不属本年", "不属于本年", "不在本年", "另行立项",
                "另外立项", "另立项目", "由其他项目", "属其他项目", "属于其他项目", "不属于考核", "不在考核", "不纳入考核"
            })
    void knowsEveryWordForOtherWork(String word) {
        assertThat(doubted("照明改造小区段" + word + "，尚未开工")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "控制箱尚未安装到位。,灯杆运输受阻,true",
        "部分控制箱预计明年3月安装。,灯杆运输受阻,true",
        "灯杆尚未运到。,灯杆运输受阻,false",
        "控制箱尚未安装到位。,控制箱缺货，灯杆运输受阻,false",
        "工程尚未竣工。,灯杆运输受阻,false"
    })
    void doubtsWhatNoRowOwnsUpTo(String text, String reason, boolean doubted) {
        var form = Form.flawless().change(3, row -> row.explanation(reason)).objectives("改造道路照明。", text);

        assertThat(form.found(FindingCode.UNFINISHED_AT_FULL_SCORE)).hasSize(doubted ? 1 : 0);
    }
}

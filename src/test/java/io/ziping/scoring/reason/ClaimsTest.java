package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.reason.Claims.Found;
import io.ziping.scoring.text.WordList;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static final int YEAR = 2024;

    @ParameterizedTest
    @CsvSource({
        "已全部完成。,1,全部完成",
        "本项工作已完成,4,已完成",
        "职工培训已完成,4,已完成",
        "偏差原因：无偏差；已按计划完成全年任务,10,按计划完成",
        "实际达到目标值，没有偏差,2,达到目标",
        "超额完成年度目标,0,超额完成",
        "均已达标,1,已达标",
        "完成率100%，全部完成,8,全部完成"
    })
    void findsTheClaimThatAllWasDone(String text, int start, String words) {
        assertThat(Claims.ofFulfilment(text, "职工培训", null, YEAR)).contains(new Found(start, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未全部完成", "已完成招标", "已完成8个，剩余4个", "完成目标的92%", "已完成全年任务的92%", "因停工未完成，计划于明年全部完成", "力争下年全部完成", "整改已完成",
                "土建已完成，但设备晚到", "教室翻新已完成", "2025年1月已全部完成", "除两户外全部完成", "基本按计划完成", "推迟一个月，已完成", "由于停电，全部完成时间晚", ""
            })
    void findsNoClaimWhereMoreIsSaid(String text) {
        assertThat(Claims.ofFulfilment(text, "职工培训", null, YEAR)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void takesEachOfTheseForAClaim(String word) {
        assertThat(Claims.ofFulfilment(word + "目标", "职工培训", null, YEAR)).isPresent();
        assertThat(Claims.ofFulfilment("没有" + word + "目标", "职工培训", null, YEAR)).isEmpty();
    }

    /** All done, in the many words there are for it, under a row of 职工培训 with 80 wanted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "职工培训均已到位",
                "培训悉数完成",
                "职工培训已足额完成，无偏差",
                "全部培训到位",
                "80人全部培训完毕",
                "职工培训如期举办、圆满收官",
                "按合同逐项落实",
                "职工一个不少都培训到位",
                "应训尽训，不折不扣落实",
                "培训任务保质保量落实到位",
                "百分之百完成培训",
                "培训工作均按计划有序开展完毕",
                "已按要求全部履约",
                "职工培训无一遗漏，全覆盖到位",
                "高质量完成各项任务"
            })
    void findsTheClaimInAnyWords(String text) {
        assertThat(Claims.ofFulfilment(text, "职工培训", BigDecimal.valueOf(80), YEAR))
                .hasValueSatisfying(found ->
                        assertThat(text.substring(found.start(), found.end())).isEqualTo(found.words()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "72人全部培训完毕",
                "教材均已发放，讲师出差",
                "场地均已落实，学员名单报送迟",
                "职工培训均未完成",
                "报名系统已全部切换",
                "培训计划已全部上报",
                "第一期已如期举办，第二期取消",
                "均已通知，多人请假",
                "职工都在外地施工",
                "一律改为线上",
                "逐一核实后剔除重名人员",
                "全部改在周末"
            })
    void findsNoClaimInWordsOfOtherThings(String text) {
        assertThat(Claims.ofFulfilment(text, "职工培训", BigDecimal.valueOf(80), YEAR))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesAWordForAllWithAVerbForAClaim(String word) {
        assertThat(Claims.ofFulfilment("职工培训" + word + "落实", "职工培训", null, YEAR))
                .isPresent();
        assertThat(Claims.ofFulfilment("职工培训" + word, "职工培训", null, YEAR)).isEmpty();
    }

    static Stream<String> all() {
        return words("claims-all.txt");
    }

    @ParameterizedTest
    @MethodSource("accomplished")
    void takesAVerbBehindAWordForAllForAClaim(String word) {
        assertThat(Claims.ofFulfilment("均已" + word, "职工培训", null, YEAR)).isPresent();
        assertThat(Claims.ofFulfilment("均未" + word, "职工培训", null, YEAR)).isEmpty();
    }

    static Stream<String> accomplished() {
        return words("claims-accomplished.txt");
    }

    @ParameterizedTest
    @MethodSource("later")
    void findsAShortfallThatIsToBeMadeGoodLater(String word) {
        assertThat(Claims.ofShortfall("该项未完成，" + word + "补齐", "", YEAR)).isPresent();
        assertThat(Claims.ofShortfall("该项未完成，现补齐", "", YEAR)).isEmpty();
    }

    static Stream<String> later() {
        return words("later.txt");
    }

    static Stream<String> claims() {
        return words("claims-done.txt");
    }

    @ParameterizedTest
    @MethodSource("shortfalls")
    void findsNoClaimBesideAnyOfTheseWords(String word) {
        assertThat(Claims.ofFulfilment("全部完成；" + word + "两处", "职工培训", null, YEAR))
                .isEmpty();
        assertThat(Claims.ofFulfilment("全部完成；另有两处", "职工培训", null, YEAR)).isPresent();
    }

    static Stream<String> shortfalls() {
        return words("shortfalls.txt");
    }

    @ParameterizedTest
    @MethodSource("notNow")
    void findsNoClaimInAClauseOfAnotherTime(String word) {
        assertThat(Claims.ofFulfilment(word + "全部完成", "职工培训", null, YEAR)).isEmpty();
        assertThat(Claims.ofFulfilment(word + "培训，全部完成", "职工培训", null, YEAR)).isPresent();
    }

    static Stream<String> notNow() {
        return words("not-now.txt");
    }

    @ParameterizedTest
    @CsvSource({"年底尚有两处未完成。,6,未完成", "该项没有完成,2,没有完成", "仅完成前三批,0,仅完成", "改造未达到目标,2,未达到目标", "本项未能完成,2,未能完成", "指标未达标,2,未达标"})
    void findsWhatTellsThatARowWasNotFulfilled(String text, int start, String words) {
        assertThat(Claims.ofShortfall(text, "", YEAR)).contains(new Found(start, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "无未完成事项",
                "上年未完成的两处",
                "2023年未完成部分结清",
                "上半年未完成，下半年赶上",
                "未完成部分已补齐",
                "避免未达标",
                "如未完成将通报",
                "其中一处未完成",
                "全部完成",
                ""
            })
    void findsNothingWhereItWasMadeGoodOrIsDenied(String text) {
        assertThat(Claims.ofShortfall(text, "", YEAR)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void takesEachOfTheseForUnfulfilled(String word) {
        assertThat(Claims.ofShortfall("该项" + word, "", YEAR)).isPresent();
        assertThat(Claims.ofShortfall("不存在" + word, "", YEAR)).isEmpty();
    }

    static Stream<String> unfinished() {
        return words("tells-unfinished.txt");
    }

    @ParameterizedTest
    @MethodSource("madeGood")
    void findsNothingBesideAnyOfTheseWords(String word) {
        assertThat(Claims.ofShortfall("该项未完成；" + word, "", YEAR)).isEmpty();
    }

    static Stream<String> madeGood() {
        return words("made-good.txt");
    }

    @Test
    void readsReasonsOfAFormWithoutAYear() {
        assertThat(Claims.ofFulfilment("全部完成", "职工培训", null, null)).contains(new Found(0, "全部完成"));
        assertThat(Claims.ofShortfall("该项未完成", "", null)).map(Found::end).contains(5);
    }

    private static Stream<String> words(String resource) {
        return WordList.read(Claims.class, resource).words().stream();
    }
}

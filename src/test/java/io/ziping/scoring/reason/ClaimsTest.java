package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.reason.Claims.Found;
import io.ziping.scoring.text.WordList;
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
        assertThat(Claims.ofFulfilment(text, "职工培训", YEAR)).contains(new Found(start, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未全部完成", "已完成招标", "已完成8个，剩余4个", "完成目标的92%", "已完成全年任务的92%", "因停工未完成，计划于明年全部完成", "力争下年全部完成", "整改已完成",
                "土建已完成，但设备晚到", "教室翻新已完成", "2025年1月已全部完成", "除两户外全部完成", "基本按计划完成", "推迟一个月，已完成", "由于停电，全部完成时间晚", ""
            })
    void findsNoClaimWhereMoreIsSaid(String text) {
        assertThat(Claims.ofFulfilment(text, "职工培训", YEAR)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("claims")
    void takesEachOfTheseForAClaim(String word) {
        assertThat(Claims.ofFulfilment(word + "目标", "职工培训", YEAR)).isPresent();
        assertThat(Claims.ofFulfilment("没有" + word + "目标", "职工培训", YEAR)).isEmpty();
    }

    static Stream<String> claims() {
        return words("claims-done.txt");
    }

    @ParameterizedTest
    @MethodSource("shortfalls")
    void findsNoClaimBesideAnyOfTheseWords(String word) {
        assertThat(Claims.ofFulfilment("全部完成；" + word + "两处", "职工培训", YEAR)).isEmpty();
        assertThat(Claims.ofFulfilment("全部完成；另有两处", "职工培训", YEAR)).isPresent();
    }

    static Stream<String> shortfalls() {
        return words("shortfalls.txt");
    }

    @ParameterizedTest
    @MethodSource("notNow")
    void findsNoClaimInAClauseOfAnotherTime(String word) {
        assertThat(Claims.ofFulfilment(word + "全部完成", "职工培训", YEAR)).isEmpty();
        assertThat(Claims.ofFulfilment(word + "培训，全部完成", "职工培训", YEAR)).isPresent();
    }

    static Stream<String> notNow() {
        return words("not-now.txt");
    }

    @ParameterizedTest
    @CsvSource({"年底尚有两处未完成。,6,未完成", "该项没有完成,2,没有完成", "仅完成前三批,0,仅完成", "改造未达到目标,2,未达到目标", "本项未能完成,2,未能完成", "指标未达标,2,未达标"})
    void findsWhatTellsThatARowWasNotFulfilled(String text, int start, String words) {
        assertThat(Claims.ofShortfall(text, YEAR)).contains(new Found(start, words));
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
        assertThat(Claims.ofShortfall(text, YEAR)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void takesEachOfTheseForUnfulfilled(String word) {
        assertThat(Claims.ofShortfall("该项" + word, YEAR)).isPresent();
        assertThat(Claims.ofShortfall("不存在" + word, YEAR)).isEmpty();
    }

    static Stream<String> unfinished() {
        return words("tells-unfinished.txt");
    }

    @ParameterizedTest
    @MethodSource("madeGood")
    void findsNothingBesideAnyOfTheseWords(String word) {
        assertThat(Claims.ofShortfall("该项未完成；" + word, YEAR)).isEmpty();
    }

    static Stream<String> madeGood() {
        return words("made-good.txt");
    }

    @Test
    void readsReasonsOfAFormWithoutAYear() {
        assertThat(Claims.ofFulfilment("全部完成", "职工培训", null)).contains(new Found(0, "全部完成"));
        assertThat(Claims.ofShortfall("该项未完成", null)).map(Found::end).contains(5);
    }

    private static Stream<String> words(String resource) {
        return WordList.read(Claims.class, resource).words().stream();
    }
}

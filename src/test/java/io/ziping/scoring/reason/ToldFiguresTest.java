package io.ziping.scoring.reason;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.text.NumberClaim;
import io.ziping.scoring.text.Units;
import io.ziping.scoring.text.WordList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of 46 场 where 60 were wanted. */
class ToldFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "剧场检修两月，全年完成38场,38",
        "演员伤病，实际完成51场,51",
        "因高温取消户外演出，仅完成二十九场,29",
        "剧团改制，年末统计为64场,64",
        "器材运输受阻，完成数停在33场,33",
        "目标60场，因停电只完成40场,40"
    })
    void seesAnotherFigureThanTheRowHas(String reason, int figure) {
        assertThat(other(reason))
                .map(NumberClaim::value)
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(BigDecimal.valueOf(figure)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "剧场检修，全年完成46场",
                "演员伤病，比目标少完成14场",
                "目标60场，因停电未能如数",
                "2023年完成58场，今年剧场检修",
                "其中乡镇完成20场，城区剧场检修",
                "剧场检修停用2个月",
                "观众完成问卷300份，演员伤病",
                "完成约45场，剧场检修"
            })
    void leavesTheOwnFigureAndThoseOfOtherThings(String reason) {
        assertThat(other(reason)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"演员伤病，全年只剩37场,37", "剧场检修，仅剩演出33场,33"})
    void seesWhatWasLeft(String reason, int figure) {
        assertThat(other(reason))
                .map(NumberClaim::value)
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(BigDecimal.valueOf(figure)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"戏曲一类演出只有9场，自扣", "个别乡镇演出仅6场，道路不通"})
    void leavesFiguresOfOneKind(String reason) {
        assertThat(other(reason)).isEmpty();
    }

    /** What was done, how many are lacking, and the share of the target: 46 of 60 are 14 less, or 76.7 %. */
    @ParameterizedTest
    @CsvSource({
        "剧场检修，全年实演38场,38",
        "剧场检修，共演出51场,51",
        "演员伤病，年内办了40场,40",
        "器材晚到，最终办成39场,39",
        "场地紧张，全年共开展演出52场,52",
        "剧场检修两月，惠民演出41场,41",
        "剧场检修，全年共演出60场,60",
        "剧场检修，比计划少演5场,5",
        "演员伤病，较年初目标差8场,8",
        "器材晚到，距目标还差20场,20",
        "场地紧张，缺口6场,6",
        "剧场检修，比年初计划多演14场,14",
        "剧场检修，完成目标的92%,92",
        "演员伤病，完成年初计划的百分之六十,60",
        "场地紧张，任务完成率85%,85"
    })
    void seesAFigureThatIsNotTheRows(String reason, int figure) {
        assertThat(other(reason))
                .map(NumberClaim::value)
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(BigDecimal.valueOf(figure)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "剧场检修，比计划少演14场",
                "剧场检修比计划少演6场，演员伤病比计划少演8场",
                "剧场检修，停演14场",
                "主角骨折，取消9场",
                "剧场检修，完成目标的76.7%",
                "剧场检修，完成目标的77%",
                "演员伤病，全年因病停演3场",
                "两家剧团退出，共退订14场",
                "应演60场，剧场检修",
                "未能完成60场，剧场检修",
                "剧场检修期间外借场馆5场次，租金太高",
                "上座率85%，剧场检修",
                "暂停两月，少演5场",
                "原定的60场压缩",
                "雨天改期3场",
                "每月少演1场",
                "全年阻断演出30天，剧场检修"
            })
    void leavesFiguresThatTellWhatWasLacking(String reason) {
        assertThat(other(reason)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"比目标低12个百分点,true", "较目标低8个百分点,false", "入户调查到的完好率82%,false", "年末统计为75%,true"})
    void readsTheDistanceOfAPercentage(String reason, boolean doubtful) {
        var other = ToldFigures.other(
                new Reason(reason),
                "设施完好率",
                Units.amount(new BigDecimal("82"), "%"),
                Units.amount(new BigDecimal("90"), "%"),
                true,
                2024);

        assertThat(other.isPresent()).isEqualTo(doubtful);
    }

    @ParameterizedTest
    @MethodSource("words")
    void knowsEveryWordBeforeAFigureThatWasReached(String word) {
        assertThat(other("剧场检修，" + word + "39场")).isPresent();
    }

    static Stream<String> words() {
        return WordList.read(ToldFigures.class, "completed-figures.txt").words().stream();
    }

    private static Optional<NumberClaim> other(String reason) {
        return ToldFigures.other(
                new Reason(reason),
                "惠民演出场次",
                Units.amount(new BigDecimal("46"), "场"),
                Units.amount(new BigDecimal("60"), "场"),
                true,
                2024);
    }
}

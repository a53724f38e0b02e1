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
                Units.amount(new BigDecimal("46"), "场"),
                Units.amount(new BigDecimal("60"), "场"),
                2024);
    }
}

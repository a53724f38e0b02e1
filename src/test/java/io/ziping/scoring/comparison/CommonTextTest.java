package io.ziping.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonTextTest {

    @Test
    void findsAPieceWhateverItsBlanksAndPunctuation() {
        var one = "概述：修剪 行道树1,200株，补种。";
        var other = "修剪行道树１２００株；补种完毕";

        assertThat(CommonText.of(one, other, 5)).containsExactly(new CommonText(3, 18, 0, 13, 12));
    }

    @Test
    void findsEveryPieceInItsOrder() {
        var pieces = CommonText.of("甲乙丙丁戊。子丑寅卯辰", "子丑寅卯，甲乙丙丁", 4);

        assertThat(pieces)
                .extracting(CommonText::start, CommonText::end, CommonText::letters)
                .containsExactly(tuple(0, 4, 4), tuple(6, 10, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "培训 1260 人次 | 1260",
                "《管理办法》（2021）15号培训 12 期 | 12",
                "闵委发〔2017〕38号 | ''",
                "2024年11月12日完成 | ''",
                "金额 1,200.50 元 | 1200.50",
                "２０２４年共３６场 | 36",
                "没有数字 | ''"
            })
    void tellsFiguresFromYearsDatesAndNumbersOfDocuments(String text, String figures) {
        assertThat(String.join(" ", CommonText.figures(text))).isEqualTo(figures);
    }

    /** Cost: 1,000 pairs of short texts, each compared with every substring. */
    @Property
    void findsWhatEverySubstringWouldFind(@ForAll("few") String one, @ForAll("few") String other) {
        var longest = CommonText.of(one, other, 1).stream()
                .mapToInt(CommonText::letters)
                .max()
                .orElse(0);

        assertThat(longest).isEqualTo(longestBySubstrings(one, other));
    }

    @Property
    void quotesTheSameLettersOfBothWhateverIsTyped(@ForAll("any") String one, @ForAll("any") String other) {
        int last = 0;
        for (var piece : CommonText.of(one, other, 1)) {
            assertThat(piece.start()).isGreaterThanOrEqualTo(last);
            last = piece.end();
            assertThat(letters(one.substring(piece.start(), piece.end())))
                    .isEqualTo(letters(other.substring(piece.otherStart(), piece.otherEnd())))
                    .hasSize(piece.letters());
        }
    }

    /** An automaton has at most twice as many states as letters, so that even this text is walked once. */
    @Test
    void takesTextsThatRepeatThemselves() {
        var ones = "一".repeat(10_000);
        var pieces = CommonText.of(ones + "二" + ones, ones, 40);

        assertThat(pieces).extracting(CommonText::letters).containsExactly(10_000, 10_000);
    }

    @Test
    void readsFiguresOfTextsThatOpenTitlesAndNeverCloseThem() {
        assertThat(CommonText.figures("《".repeat(10_000) + "7")).isEqualTo(List.of("7"));
    }

    @Provide
    Arbitrary<String> few() {
        return Arbitraries.of("甲", "乙", "丙").list().ofMaxSize(14).map(letters -> String.join("", letters));
    }

    @Provide
    Arbitrary<String> any() {
        return Arbitraries.oneOf(
                Arbitraries.of("甲", "乙", "1", "％", ".", " ", "，", "𠀀", "Ａ")
                        .list()
                        .ofMaxSize(30)
                        .map(letters -> String.join("", letters)),
                Arbitraries.strings().all().ofMaxLength(30));
    }

    private static int longestBySubstrings(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            for (int to = from + longest + 1; to <= one.length() && other.contains(one.substring(from, to)); to++) {
                longest = to - from;
            }
        }
        return longest;
    }

    private static String letters(String text) {
        var letters = Letters.of(text);
        return IntStream.range(0, letters.length())
                .mapToObj(letters::at)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}

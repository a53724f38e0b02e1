package io.ziping.scoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Cost: under a second. */
class TextPrintTest {

    private static final String PIECE = "协调解决用水用电困难的家庭共四百户更换老旧灯具815盏开展防诈骗宣讲若干场次";

    private static boolean share(String one, String other) {
        var numbers = TextPrint.of(other, 2025);
        return Arrays.stream(TextPrint.of(one, 2025))
                .anyMatch(number -> Arrays.stream(numbers).anyMatch(each -> each == number));
    }

    @Property(tries = 300)
    void textsWithAPieceOfFortyLettersWithAFigureShareANumber(
            @ForAll @StringLength(max = 60) @CharRange(from = '一', to = '龥') String before,
            @ForAll @StringLength(max = 60) @CharRange(from = '一', to = '龥') String behind) {
        assertThat(share(before + PIECE, PIECE + behind)).isTrue();
        assertThat(share(before + PIECE + behind, "，" + PIECE.substring(0, 20) + "、 " + PIECE.substring(20)))
                .isTrue();
    }

    @Test
    void ofATextOfMoreFiguresTheFirstCount() {
        var text = IntStream.range(10_000, 11_000)
                .mapToObj(figure -> "更换老旧路灯并新增停车位" + figure)
                .collect(Collectors.joining("，"));

        assertThat(TextPrint.of(text, 2025))
                .hasSize(401)
                .startsWith(TextPrint.of(text.substring(0, text.length() / 10), 2025));
    }

    @Property(tries = 500)
    void eachFigureOfATextHasTwoNumbersAtMost(@ForAll String text) {
        var figures = text.chars().filter(Character::isDigit).count();

        assertThat(TextPrint.of(text, 2025)).hasSizeLessThanOrEqualTo((int) (2 * figures + Long.signum(figures)));
    }

    @Test
    void textsOfDifferentYearsHaveNothingInCommon() {
        var later = TextPrint.of(PIECE, 2026);

        assertThat(TextPrint.of(PIECE, 2025)).isNotEmpty().doesNotContain(later);
    }

    @Test
    void yearsAndDaysAreNoFigures() {
        assertThat(TextPrint.of("按照区委区政府的统一部署和安排于2025年11月30日以前全部顺利完成了各项工作任务", 2025))
                .isEmpty();
    }

    @Test
    void shortTextsAreFoundAsAWhole() {
        assertThat(share("新增停车位320个，改造管网4公里", "新增停车位320个,改造管网4公里。")).isTrue();
        assertThat(share("新增停车位320个，改造管网4公里", "新增停车位320个，改造管网5公里")).isFalse();
    }
}

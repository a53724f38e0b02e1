package io.ziping.intake.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What half of a tolerance of pasted lines, or twice as much, would read otherwise: the bound is met from both sides. */
class TextTolerancesTest {

    @ParameterizedTest
    @CsvSource({"950, true", "1000, false"})
    void aFullLineMayMissACharacterAndASign(int column, boolean filled) {
        assertThat(TextWidth.isFilled(List.of("完成道路养护任务", "一项"), column)).isEqualTo(filled);
    }
}

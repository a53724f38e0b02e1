package io.ziping.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void writesFullWidthFormsAsUnicodeDecomposesThem() {
        assertThat(IntStream.rangeClosed('！', '～').mapToObj(Character::toString))
                .hasSize(94)
                .allSatisfy(full ->
                        assertThat(PlainText.of(full)).isEqualTo(Normalizer.normalize(full, Normalizer.Form.NFKC)));
    }

    /** Of every character there is, alone. */
    @Test
    void isBlankExactlyWhereNothingIsLeft() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(text ->
                                PlainText.isBlank(text) != PlainText.of(text).isEmpty()))
                .isEmpty();
        assertThat(PlainText.isBlank("")).isTrue();
        assertThat(PlainText.isBlank(" \u3000\u200b\n")).isTrue();
        assertThat(PlainText.isBlank("\u3000\u200b项")).isFalse();
    }
}

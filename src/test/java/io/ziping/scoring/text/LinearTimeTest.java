package io.ziping.scoring.text;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No text makes a parser go over it again and again: each looks back and ahead by a fixed number of characters, and its
 * patterns take what they have passed. Texts of 200,000 characters, which end no stack.
 */
class LinearTimeTest {

    private static final int LENGTH = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "1,", "1,111", "一", "十", "第1、", "1个", "《", "（", "2023年", "2023-", "2021—", "比", "计划", "1.", "约",
                " ", "百分之"
            })
    void readsALongText(String piece) {
        var text = RunningText.of(piece.repeat(LENGTH / piece.length()));

        assertThatCode(() -> {
                    NumberClaims.of(text, "计划计划", 2024);
                    YearMentions.of(text, "计划计划");
                })
                .doesNotThrowAnyException();
    }
}

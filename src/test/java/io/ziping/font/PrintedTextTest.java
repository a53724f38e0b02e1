package io.ziping.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {

    @Test
    void removesWhatPaperCannotShow() {
        assertThat(PrintedText.of("\uFEFF项\u200B目\u0000名\u202E称\uFE0F")).isEqualTo("项目名称");
        assertThat(PrintedText.of("半\uD840字")).isEqualTo("半字");
    }

    @Test
    void unifiesBlanksAndLineBreaks() {
        assertThat(PrintedText.of(" 一\t二\r\n三\r四\u2028五 \n")).isEqualTo("一 二\n三\n四\n五");
    }

    @Test
    void keepsBlankLinesInsideAText() {
        assertThat(PrintedText.of("一\n\n二")).isEqualTo("一\n\n二");
    }

    @Test
    void keepsCharactersBeyondTheBasicPlane() {
        assertThat(PrintedText.of("𠮷")).isEqualTo("𠮷");
    }

    @ParameterizedTest
    @CsvSource({
        "⩾90(%), ≥90(%)",
        "⩽3, ≤3",
        "═100(%), '=100(%)'",
        "⼀级指标, 一级指标",
        "⽬⾏⼈⼒, 目行人力",
        "⻋⻓⺠, 车长民",
        "⼾, 户",
        "㇐, 一",
        "\uF979州, 凉州",
        "e\u0301, é"
    })
    void drawsWhatOnlyLooksLikeAUsualCharacterAsThatOne(String typed, String drawn) {
        assertThat(PrintedText.of(typed)).isEqualTo(drawn);
        assertThat(PrintedText.unprintable(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"≧≦﹥﹤＝≠~～·•①⑩㎡㎏‰℃…—「」﹪", "𠮷𪚥𫠝𬺰𮯠", "㙍䶮䶵", "한국어", "ẞ10⁴H₂O½Ⅳ₽Ж"})
    void printsWhatAFontHasAsTyped(String typed) {
        assertThat(PrintedText.unprintable(typed)).isEmpty();
        assertThat(PrintedText.of(typed)).isEqualTo(typed);
    }

    @Test
    void namesWhatNoFontHas() {
        assertThat(PrintedText.unprintable("优秀👍🏽，👍🏽与👨\u200D👩和བོད་\uE000"))
                .containsExactly("👍🏽", "👨👩", "བོད་\uE000");
        assertThat(PrintedText.unprintable("\uFE0F\u200D")).isEmpty();
    }

    @Test
    void readsABlankAsEmpty() {
        assertThat(PrintedText.of(null)).isEmpty();
    }
}

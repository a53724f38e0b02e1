package io.ziping.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PrintFontsTest {

    static Stream<PrintFont> fonts() {
        return Stream.concat(
                Stream.of(PrintFonts.main(), PrintFonts.hei(), PrintFonts.kai()), PrintFonts.fallbacks().stream());
    }

    @ParameterizedTest
    @MethodSource("fonts")
    void theTableSaysWhatTheFontHas(PrintFont font) throws IOException {
        try (var stream = font.open();
                var parsed = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(stream))) {
            var glyphs = parsed.getUnicodeCmapLookup(false);
            assertThat(IntStream.range(' ', 0x40000)
                            .filter(codePoint -> font.draws(codePoint) != glyphs.getGlyphId(codePoint) > 0)
                            .mapToObj(Integer::toHexString))
                    .isEmpty();
        }
    }

    /** GB 18030-2022, implementation level 3, ends with CJK Extension F. */
    @ParameterizedTest
    @MethodSource("gb18030")
    void everyChineseCharacterOfTheStandardIsDrawn(int first, int last) {
        assertThat(IntStream.rangeClosed(first, last).filter(codePoint -> !PrintFonts.draw(codePoint)))
                .isEmpty();
    }

    static Stream<Arguments> gb18030() {
        return Stream.of(
                Arguments.of(0x4E00, 0x9FEF),
                Arguments.of(0x3400, 0x4DB5),
                Arguments.of(0x20000, 0x2A6D6),
                Arguments.of(0x2A700, 0x2B734),
                Arguments.of(0x2B740, 0x2B81D),
                Arguments.of(0x2B820, 0x2CEA1),
                Arguments.of(0x2CEB0, 0x2EBE0));
    }
}

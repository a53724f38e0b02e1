package io.ziping.spreadsheet.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as spreadsheets show them: a table that LibreOffice made of the same file, and odd codes that must not fail. */
class NumberFormatTest {

    private static final Path TABLE = Path.of("src/test/resources/number-formats/formats.tsv");

    /** A line of the table; see the README beside it. */
    record Line(String code, String stored, String libreOffice, String mark, String ours, String why) {

        static Line of(String line) {
            var parts = line.split("\t", -1);
            return new Line(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
        }

        String wanted() {
            return why.isEmpty() ? libreOffice : ours;
        }
    }

    static List<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream().map(Line::of).toList();
    }

    @ParameterizedTest
    @MethodSource("table")
    void showsWhatTheSheetShows(Line line) {
        var shown = NumberFormat.of(line.code).show(line.stored, false);
        assertThat(shown.text()).isEqualTo(line.wanted());
        assertThat(shown.sure()).as("sure").isEqualTo(!line.mark.equals("unsure"));
        assertThat(shown.doubt(line.stored) == null).as("without a doubt").isEqualTo(line.mark.isEmpty());
    }

    @Test
    void theTableIsLargeAndOwnReadingsAreExplained() throws IOException {
        assertThat(table()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(table().stream().filter(line -> line.mark.isEmpty() && line.why.isEmpty()))
                .as("shown as in LibreOffice and certain")
                .hasSizeGreaterThanOrEqualTo(150);
        assertThat(table().stream().filter(line -> !line.ours.isEmpty())).allMatch(line -> !line.why.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 95.5, '表里显示95.50'",
        "0, 95.5, '表里显示96，实际存的是95.5'",
        ";;;, 95, '表里不显示，实际存的是95'",
        "0x, 3, '这一格的数字格式认不准，表里可能显示3x，实际存的是3'"
    })
    void saysBothValuesInAClerksWords(String code, String stored, String doubt) {
        var shown = NumberFormat.of(code).show(stored, false);
        var said = shown.doubt(stored);
        assertThat(said == null ? "表里显示" + shown.text() : said).isEqualTo(doubt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "\"",
                "\\",
                "!",
                "_",
                "*",
                ";;;;;;",
                "[>]0",
                "[>=1e9]0",
                "E+",
                "0E+",
                "E+0",
                "/",
                "?/",
                "/?",
                "0/0/0",
                "0.0.0",
                ".",
                ",",
                ",,,0",
                "%%%%",
                "0%%%%%%%%%%%%%%%%%%%%%%%%",
                "0,,,,,,,,,,,,,,,,,,,,,,,,,",
                "ss.000000000000000000000000000000",
                "s.0.0",
                "yyyyyyyyyyyyyyyy",
                "[$-]0",
                "[$-FFFFFFFF]yyyy",
                "[DBNum9]0",
                "[h][m][s]",
                "# ?????????/?????????",
                "上午/",
                "general general",
                "@@@",
                "😀0"
            })
    void noCodeAndNoValueEverFails(String code) {
        for (var stored : List.of(
                "0",
                "-0",
                "1",
                "-1",
                "0.5",
                "1E+308",
                "-1E+308",
                "1E-308",
                "45657.99999999999",
                "2958466",
                "1e999999999",
                "NaN",
                "abc",
                "",
                "99999999999999999999999999")) {
            for (boolean from1904 : List.of(false, true)) {
                assertThat(NumberFormat.of(code).show(stored, from1904).text()).hasSizeLessThan(1_000);
            }
        }
        assertThat(NumberFormat.of("0".repeat(5_000)).show("1", false).sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "@, 优, 优",
        "General, 优, 优",
        "0.00, 优, 优",
        "'0;-0;0;\"约\"@', 5, 约5",
        "'0;-0;0;', 优, ''",
        "\"第\"@\"名\", 一, 第一名",
        "_ @_ , 优, 优",
        "'yyyy;@', 2024年, 2024年"
    })
    void showsTextsByTheLastSection(String code, String stored, String shown) {
        assertThat(NumberFormat.of(code).showText(stored).text()).isEqualTo(shown);
    }

    @Test
    void aHiddenTextIsMarked() {
        assertThat(NumberFormat.of(";;;").showText("优").doubt("优")).isEqualTo("表里不显示，实际存的是优");
    }

    @Test
    void daysAreCountedFrom1904WhereTheFileSaysSo() {
        var date = NumberFormat.of("yyyy-mm-dd");
        assertThat(date.show("44195", true)).isEqualTo(Shown.plain("2024-12-31"));
        assertThat(date.show("0", true)).isEqualTo(Shown.plain("1904-01-01"));
        assertThat(date.show("45657", false)).isEqualTo(Shown.plain("2024-12-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 95.00",
        "10, 9500.00%",
        "14, 1900/4/4",
        "31, 1900年4月4日",
        "37, 95",
        "43, 95.00",
        "44, '¥95.00'",
        "49, 95",
        "163, 95"
    })
    void formatsNamedByNumberAloneAreThoseOfChineseEditions(int number, String shown) {
        assertThat(NumberFormat.of(BuiltInFormats.code(number))
                        .show("95", false)
                        .text())
                .isEqualTo(shown);
    }
}

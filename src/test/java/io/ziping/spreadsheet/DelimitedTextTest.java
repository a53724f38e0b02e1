package io.ziping.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table written as text is taken apart as whoever wrote it put it together. */
class DelimitedTextTest {

    private static List<List<String>> rows(String text, char delimiter) {
        var rows = new ArrayList<List<String>>();
        DelimitedText.read(text, delimiter, rows::add);
        return rows;
    }

    @Test
    void quotesHoldDelimitersLinesAndQuotes() {
        assertThat(rows("a,\"b,\r\nc\",\"d\"\"e\"\r\n,\n\nf", ','))
                .containsExactly(List.of("a", "b,\r\nc", "d\"e"), List.of("", ""), List.of(""), List.of("f"));
    }

    /** What a spreadsheet puts into the clipboard has its quotes as they stand in the cell. */
    @Test
    void aQuoteThatIsNoneIsASignLikeAnyOther() {
        assertThat(rows("\"十四五\"规划\t5\" 管道\t\"一\n二\"", '\t')).containsExactly(List.of("\"十四五\"规划", "5\" 管道", "一\n二"));
    }

    @Test
    void anOpenQuoteIsToldAndLosesNothing() {
        var rows = new ArrayList<List<String>>();
        assertThat(DelimitedText.read("a,\"b\nc,d", ',', rows::add)).isFalse();
        assertThat(rows).containsExactly(List.of("a", "\"b"), List.of("c", "d"));
        assertThat(DelimitedText.read("a,\"b\"", ',', row -> {})).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b,c\\nd,e,f\\ng,h,i | ,
            a;b,5;c\\nd;e,5;f\\ng;h,5;i | ;
            标题,,\\na,b,c\\nd,e,f\\ng,h,i | ,
            sep=;\\na;b | ;
            一、今天，天气\\n二、很好，\\n三、1,234.00 元\\n四、无 | ''
            """)
    void theSignBetweenTheCellsIsFound(String text, String delimiter) {
        assertThat(DelimitedText.delimiter(text.replace("\\n", "\n"))
                        .map(String::valueOf)
                        .orElse(""))
                .isEqualTo(delimiter);
    }

    @Test
    void noTextTakesLong() {
        for (var part : List.of("\"", "\"a,\"\"", "\"a\n", ",", "\n")) {
            var text = part.repeat(2_000_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                DelimitedText.delimiter(text);
                DelimitedText.read(text, ',', row -> {});
            });
        }
    }
}

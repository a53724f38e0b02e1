package io.ziping.evaluation.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.view.CellMarks.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellMarksTest {

    private static final String TEXT = "全年举办培训12场，预计明年完成验收";

    /** The pieces of a text, marked ones in brackets; spans as {@code from-to}. */
    private static String marked(String text, String spans) {
        var marks = new CellMarks(
                List.of(),
                Stream.of(spans.split(" ")).map(span -> span(text, span)).toList());
        return marks.pieces(text).stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static Span span(String text, String words) {
        int from = Integer.parseInt(words.substring(0, words.indexOf('-')));
        int to = Integer.parseInt(words.substring(words.indexOf('-') + 1));
        return new Span(text.substring(from, to), from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "6-9, 全年举办培训[12场]，预计明年完成验收",
        "10-16 6-9, 全年举办培训[12场]，[预计明年完成]验收",
        "10-14 12-16, 全年举办培训12场，[预计明年完成]验收",
        "10-16 12-14, 全年举办培训12场，[预计明年完成]验收",
        "6-9 6-9, 全年举办培训[12场]，预计明年完成验收",
        "6-9 9-10, 全年举办培训[12场，]预计明年完成验收",
        "0-2 16-18, [全年]举办培训12场，预计明年完成[验收]",
    })
    void marksEveryQuotationOnce(String spans, String shown) {
        assertThat(marked(TEXT, spans)).isEqualTo(shown);
    }

    @Test
    void leavesOutWhatDoesNotStandInTheText() {
        var marks =
                new CellMarks(List.of(), List.of(new Span("12场", 5, 8), new Span("验收合格", 16, 20), new Span("", 3, 3)));

        assertThat(marks.pieces(TEXT)).containsExactly(new CellMarks.Piece(TEXT, false));
    }

    @Test
    void marksNothingWhereAllIsQuoted() {
        assertThat(marked(TEXT, "0-" + TEXT.length())).isEqualTo(TEXT);
        assertThat(marked(TEXT + "\n", "0-" + TEXT.length())).isEqualTo(TEXT + "\n");
        assertThat(new CellMarks(List.of(), List.of()).pieces("")).isEmpty();
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        var places = Arbitraries.integers().between(-2, TEXT.length() + 2);
        return Combinators.combine(places, places)
                .as((start, end) -> new Span(
                        start >= 0 && start < end && end <= TEXT.length() ? TEXT.substring(start, end) : "别的",
                        start,
                        end))
                .list()
                .ofMaxSize(8);
    }

    @Property(tries = 500)
    void losesAndDoublesNoLetter(@ForAll("spans") List<Span> spans) {
        assertThat(new CellMarks(List.of(), spans)
                        .pieces(TEXT).stream().map(CellMarks.Piece::text).collect(Collectors.joining()))
                .isEqualTo(TEXT);
    }
}

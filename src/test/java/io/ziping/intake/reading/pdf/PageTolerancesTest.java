package io.ziping.intake.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.intake.reading.pdf.PageRules.Stroke;
import io.ziping.intake.reading.pdf.PdfLines.Line;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What half of a tolerance of a page, or twice as much, would read otherwise: each bound is met from both sides. */
class PageTolerancesTest {

    private static final int SIZE = 1_000;

    private static int[] point(int x, int y) {
        return new int[] {x, y};
    }

    private static List<Stroke> stroked(int[]... ends) {
        var rules = new PageRules();
        for (int i = 0; i < ends.length; i += 2) {
            rules.stroke(List.of(new ArrayList<>(List.of(ends[i], ends[i + 1]))));
        }
        return rules.lines();
    }

    private static List<Stroke> bar(int thickness) {
        var rules = new PageRules();
        rules.fill(List.of(new ArrayList<>(
                List.of(point(0, 0), point(10_000, 0), point(10_000, thickness), point(0, thickness), point(0, 0)))));
        return rules.lines();
    }

    @ParameterizedTest
    @CsvSource({"250, 1", "400, 2"})
    void rulesThreePointsApartAreOne(int apart, int rules) {
        assertThat(stroked(point(0, 0), point(10_000, 0), point(0, apart), point(10_000, apart)))
                .hasSize(rules);
    }

    @ParameterizedTest
    @CsvSource({"350, 1", "500, 2"})
    void piecesFourPointsApartAreOneRule(int gap, int rules) {
        assertThat(stroked(point(0, 0), point(5_000, 0), point(5_000 + gap, 0), point(10_000, 0)))
                .hasSize(rules);
    }

    @ParameterizedTest
    @CsvSource({"250, 1", "400, 0"})
    void aBarUpToThreePointsThickIsARule(int thickness, int rules) {
        assertThat(bar(thickness)).hasSize(rules);
    }

    @ParameterizedTest
    @CsvSource({"250, 0", "400, 1"})
    void whatIsShorterThanThreePointsIsNoRule(int length, int rules) {
        assertThat(stroked(point(0, 0), point(length, 0))).hasSize(rules);
    }

    @ParameterizedTest
    @CsvSource({"50, 1", "80, 0"})
    void whatSlopesIsNoRule(int slope, int rules) {
        assertThat(stroked(point(0, 0), point(10_000, slope))).hasSize(rules);
    }

    @ParameterizedTest
    @CsvSource({"500, 2", "800, 3"})
    void rulesThatRunOnHoldAnotherRow(int beyond, int heights) {
        var strokes = new ArrayList<Stroke>();
        for (int x : new int[] {0, 5_000, 10_000}) {
            strokes.add(new Stroke(false, x, 0, 2_000 + beyond));
        }
        strokes.add(new Stroke(true, 0, 0, 10_000));
        strokes.add(new Stroke(true, 2_000, 0, 10_000));

        assertThat(PdfTable.of(strokes, null).get(0).rows()).hasSize(heights);
    }

    private static Line line(int left, int right, String text) {
        return new Line(left, right, 0, SIZE, text);
    }

    @ParameterizedTest
    @CsvSource({"50, true", "90, false"})
    void aTextThatFillsItsCellMayBeCutOff(int room, boolean doubted) {
        var cell = PdfCellText.of(List.of(line(room, 20_000 - room, "完成道路养护的全部任务")), 0, 20_000);

        assertThat(cell.doubt() != null).isEqualTo(doubted);
    }

    /** A line of so many characters in a cell of as many more, before one that begins with a character. */
    private static String joined(int width, int spare, String ending) {
        int room = width * SIZE;
        var cell = PdfCellText.of(
                List.of(
                        line(100, 100 + room, "第一行写满了这一格"),
                        line(100, 100 + room - (spare + 100) * SIZE / 100, "第二行" + ending),
                        line(100, 100 + room, "第三行写满了这一格")),
                0,
                200 + room);
        return (cell.text().contains("\n") ? "paragraph" : "line") + (cell.doubt() == null ? "" : ", doubted");
    }

    @ParameterizedTest
    @CsvSource({"13, line", "18, paragraph"})
    void onlyAWideCellShowsWhereAParagraphEnds(int width, String read) {
        assertThat(joined(width, 400, "没有写完")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"250, line", "350, paragraph"})
    void threeCharactersOfRoomEndAParagraph(int spare, String read) {
        assertThat(joined(30, spare, "没有写完")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"120, line", "200, 'line, doubted'"})
    void halfOfThatBehindASentenceMayEndOne(int spare, String read) {
        assertThat(joined(30, spare, "写完了。")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"90.4, true", "91.5, false"})
    void aCharacterCutAtItsSideIsNotRead(float left, boolean whole) {
        // ten points wide, of which 4.5 to each side of its middle have to be shown
        var matrix = new Matrix(10, 0, 0, 10, left, 0);

        assertThat(Clip.next(new Rectangle2D.Double(0, -100, 100, 200), matrix, 1) == null)
                .isEqualTo(whole);
    }

    @Test
    void aCharacterIsReadIfItsMiddleIsShown() {
        // ten points high: from 1.5 to 5.5 points above its line it has to be shown
        var matrix = new Matrix(10, 0, 0, 10, 50, 0);

        assertThat(Clip.next(new Rectangle2D.Double(0, 1, 100, 5), matrix, 1)).isNull();
        assertThat(Clip.next(new Rectangle2D.Double(0, 2, 100, 5), matrix, 1)).isNotNull();
        assertThat(Clip.next(new Rectangle2D.Double(0, 1, 100, 4), matrix, 1)).isNotNull();
    }

    @Test
    void theCellOfACutCharacterIsSoughtWellInside() {
        var next = Clip.next(new Rectangle2D.Double(0, 0, 100, 20), new Matrix(10, 0, 0, 10, 120, 5), 1);

        assertThat(next).isNotNull();
        assertThat(next.getX()).isEqualTo(97);
    }
}

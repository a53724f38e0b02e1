package io.ziping.intake.reading.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.spreadsheet.format.RunText.Position;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What half of a tolerance of text documents, or twice as much, would read otherwise: each bound is met from both sides. */
class WordTolerancesTest {

    /** The column that begins behind all columns of such widths. */
    private static int columns(Integer... widths) {
        var grid = new DocxGrid();
        Arrays.stream(widths).map(String::valueOf).forEach(grid::add);
        return grid.at(widths.length);
    }

    @Test
    void edgesTwoMillimetresApartAreOne() {
        assertThat(columns(3_000, 100, 3_000)).isEqualTo(2);
        assertThat(columns(3_000, 150, 3_000)).isEqualTo(3);
    }

    @Test
    void theWidthsOfATableTooNarrowForAFormMeanNothing() {
        assertThat(columns(1_700, 100, 1_700)).isEqualTo(3);
        assertThat(columns(2_200, 100, 2_200)).isEqualTo(2);
    }

    @Test
    void widthsMeanNothingWhereNoColumnHoldsAWord() {
        var narrow = Collections.nCopies(12, 400).toArray(Integer[]::new);
        narrow[5] = 100;
        var wide = Collections.nCopies(9, 600).toArray(Integer[]::new);
        wide[5] = 100;

        assertThat(columns(narrow)).isEqualTo(12);
        assertThat(columns(wide)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"4, LINE", "6, RAISED", "-4, LINE", "-6, LOWERED"})
    void aTextMovedByTwoPointsStandsOnItsLine(String halfPoints, Position position) {
        assertThat(DocxLook.PLAIN.with("position", halfPoints).position()).isEqualTo(position);
    }
}

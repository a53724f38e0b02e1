package io.ziping.intake.reading;

import io.ziping.intake.reading.PageInk.Glyph;
import io.ziping.intake.reading.PdfTable.Box;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A character of a text that runs up or down the page, as labels of narrow columns do.
 *
 * @param glyph as it would be if the page were turned to make its text run from left to right
 * @param x where about its middle is on the page
 * @param y the same from the top
 * @param down whether the text runs down the page
 */
record TurnedGlyph(Glyph glyph, int x, int y, boolean down) {

    /** A character from where its text starts to where it goes on; {@code null} for one that leans. */
    static @Nullable TurnedGlyph of(int[] start, int[] end, int size, String text) {
        int run = end[1] - start[1];
        if (run == 0 || Math.abs(end[0] - start[0]) > size / 10) {
            return null;
        }
        boolean down = run > 0;
        int middle = start[1] + run / 2;
        return down
                ? new TurnedGlyph(new Glyph(start[1], end[1], -start[0], size, text), start[0] + size / 3, middle, true)
                : new TurnedGlyph(
                        new Glyph(-start[1], -end[1], start[0], size, text), start[0] - size / 3, middle, false);
    }

    /** What they say in a cell that says nothing else; blank when they run both ways or their lines do not join surely. */
    static String text(List<TurnedGlyph> glyphs, Box box) {
        boolean down = glyphs.get(0).down();
        if (glyphs.stream().anyMatch(glyph -> glyph.down() != down)) {
            return "";
        }
        var lines = PdfLines.of(glyphs.stream().map(TurnedGlyph::glyph).toList(), PdfCells.NEVER);
        var text = down
                ? PdfCellText.of(lines, box.top(), box.bottom())
                : PdfCellText.of(lines, -box.bottom(), -box.top());
        return text.doubt() == null ? text.text() : "";
    }
}

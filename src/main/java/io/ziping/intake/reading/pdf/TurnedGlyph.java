package io.ziping.intake.reading.pdf;

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
}

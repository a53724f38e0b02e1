package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet.Cell;

/**
 * A cell, or the part of it that falls on one page.
 *
 * @param text the lines it shows here
 * @param firstBand index of the first row of this page it covers
 * @param endBand index after the last one
 * @param box its borders
 * @param cut whether the cell's text is continued from or on another page: such a text begins at the top
 */
record PlacedCell(Cell cell, SetText text, int firstBand, int endBand, Box box, boolean cut) {

    /** Where the first line begins: the text is centred between the borders unless it goes on over a page break. */
    float textTop() {
        float free = box.bottom() - box.top() - text.lines().size() * PageFormat.LEADING;
        return box.top() + (cut ? PageFormat.PADDING_Y : free / 2);
    }

    /** A rectangle in points from the paper's upper left corner. */
    record Box(float left, float top, float right, float bottom) {}
}

package io.ziping.sheet.pdf;

import io.ziping.sheet.Sheet.Cell;
import java.util.List;

/**
 * A cell, or the part of it that falls on one page.
 *
 * @param lines the lines it shows here
 * @param firstBand index of the first row of this page it covers
 * @param endBand index after the last one
 * @param top distance from the paper's upper edge in points
 * @param cut whether the cell's text is continued from or on another page: such a text begins at the top
 */
record PlacedCell(
        Cell cell,
        List<String> lines,
        int firstBand,
        int endBand,
        float left,
        float top,
        float right,
        float bottom,
        boolean cut) {

    /** Where the first line begins: the text is centred between the borders unless it goes on over a page break. */
    float textTop() {
        float slack = cut ? PageFormat.PADDING_Y : (bottom - top - lines.size() * PageFormat.LEADING) / 2;
        return top + slack;
    }
}

package io.ziping.sheet;

import io.ziping.sheet.Sheet.Cell;
import io.ziping.sheet.Sheet.Kind;
import java.util.List;
import java.util.Locale;

/**
 * One page of a printed sheet, to be drawn by a browser.
 *
 * @param number its place among the pages, from 1
 * @param count how many pages there are
 * @param rows the rows from top to bottom; a row that only spanning cells reach into has no parts
 */
public record PrintedPage(int number, int count, List<List<Part>> rows) {

    /** The usual size of letters. */
    public static final int USUAL_HALF_POINTS = 19;

    /** Such as {@code 第 1 / 2 页}. */
    public String place() {
        return "第 %d / %d 页".formatted(number, count);
    }

    public boolean first() {
        return number == 1;
    }

    /**
     * A cell, or the part of it that stands on this page.
     *
     * @param rowSpan rows of this page it covers
     * @param text its lines on this page, separated by {@code \n}
     * @param cut whether the text goes on over a page's end: such a text begins at the top
     * @param halfPoints size of its letters
     */
    public record Part(Cell cell, int rowSpan, String text, boolean cut, int halfPoints) {

        /** The names of its styles. */
        public String style() {
            var kind = "sheet-" + cell.kind().name().toLowerCase(Locale.ROOT);
            var alignment = " sheet-" + cell.alignment().name().toLowerCase(Locale.ROOT);
            var place = cut ? " sheet-cut" : "";
            return kind + alignment + place + (halfPoints < USUAL_HALF_POINTS ? " sheet-size-" + halfPoints : "");
        }

        /** The direction it names cells in; such a cell is a heading. */
        public String scope() {
            return cell.kind() == Kind.HEADER ? "col" : "row";
        }

        public boolean heading() {
            return cell.kind().names() && !text.isEmpty();
        }
    }
}

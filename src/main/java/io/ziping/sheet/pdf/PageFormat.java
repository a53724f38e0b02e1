package io.ziping.sheet.pdf;

/** The measures of the printed page, in points: A4 portrait, 15 mm beside the table. */
final class PageFormat {

    static final float WIDTH = 595.276f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 42.5f;
    static final float RIGHT = 42.5f;
    static final float TOP = 50f;
    static final float BOTTOM = 54f;
    static final float TABLE_WIDTH = WIDTH - LEFT - RIGHT;
    static final float TABLE_BOTTOM = HEIGHT - BOTTOM;

    static final float TITLE_SIZE = 18f;
    static final float TITLE_SPACING = 1f;
    static final float YEAR_SIZE = 10.5f;
    static final float TITLE_BASELINE = TOP + 18f;
    static final float YEAR_BASELINE = TITLE_BASELINE + 21f;
    /** Where the table begins below title and year. */
    static final float FIRST_TABLE_TOP = YEAR_BASELINE + 12f;

    static final float COVER_TITLE_SIZE = 30f;
    static final float COVER_TITLE_BASELINE = 300f;
    static final float COVER_LINE_SIZE = 14f;
    static final float COVER_LINES_BASELINE = 380f;

    static final float TEXT_SIZE = 9.5f;
    /** A figure too long even in this size is broken. */
    static final float SMALLEST_FIGURE = 6.5f;

    static final float LEADING = 13.8f;
    static final float PADDING_X = 4f;
    static final float PADDING_Y = 3.1f;
    static final float BORDER = 0.5f;

    static final float FOOTER_SIZE = 8.5f;
    static final float FOOTER_BASELINE = HEIGHT - 32f;

    static final float BANNER_SIZE = 12f;
    static final float BANNER_BASELINE = 36f;

    static final float MARK_SIZE = 7.5f;
    static final float MARK_BASELINE = HEIGHT - 20f;

    /** A name higher than this is not repeated on every page it reaches over, but flows on like a text. */
    static final float HIGHEST_REPEATED = 200f;

    /** The least room in which the beginning of a long row is worth setting at a page's end. */
    static final float LEAST_PART = 120f;

    private PageFormat() {}

    /** Height of a cell that shows so many lines; an empty one is as high as one line. */
    static float cellHeight(int lines) {
        return Math.max(lines, 1) * LEADING + 2 * PADDING_Y;
    }

    /** How many lines fit into a cell of this height; rounding of float sums must not cost one. */
    static int linesIn(float height) {
        return (int) ((height - 2 * PADDING_Y + 0.01f) / LEADING);
    }

    /** From a CJK line's top to its baseline: half the extra leading, then the em box's share above the baseline. */
    static float baseline(float size, float leading) {
        return (leading - size) / 2 + 0.88f * size;
    }
}

package io.ziping.intake.reading;

/**
 * The lengths by which readings decide, each with its unit. Behind a figure stands why it is what it is; where nothing
 * does, no origin is on record. The tests named {@code …TolerancesTest} show what half of one, or twice as much, would
 * read otherwise; those that no such test meets say so.
 */
public final class Tolerances {

    // Of a PDF's page, in hundredths of a point.

    /** Rules this near are one. */
    public static final int SAME_RULE = 300;

    /** Rules whose ends are this near meet. */
    public static final int RULES_MEET = 400;

    /** A filled bar up to this thick is a rule; what text stands upon is higher. */
    public static final int RULE_THICKNESS = 300;

    /** What is shorter is no rule. */
    public static final int RULE_LENGTH = 300;

    /** How far the ends of a straight rule may be apart across it. */
    public static final int RULE_SLOPE = 60;

    /** Rules that run on so far beyond the last one across hold another row, which is open at its end. */
    public static final int OPEN_END = 600;

    /** Lines whose feet are this near stand at one height. Met by no test of its own. */
    public static final int SAME_LINE = 200;

    /** Less room at the sides of a line than any program leaves on its own: the text may be cut. */
    public static final int CUT_OFF = 60;

    /** The same page in points: how far inside of what is shown a cell surely is. */
    public static final int INSIDE = 3;

    /** In points: what is lower or narrower is a rule and no ground that a character stands upon. */
    public static final int GROUND = 4;

    // Of a character, in hundredths of its height, its width or of the black it is drawn in.

    /** Where the middle of a character is above its line. */
    public static final int MIDDLE = 35;

    /** How much around its middle has to be shown up and down for a character to be read. */
    public static final int SHOWN_UP = 20;

    /** The same to the left and right. */
    public static final int SHOWN_ACROSS = 45;

    /** Less opacity than this nobody sees on paper. */
    public static final int OPACITY = 6;

    /** Shades, of 255, that differ by no more nobody tells apart on paper. */
    public static final int SHADE = 24;

    // Of a text, in hundredths of a Chinese character.

    /** What may be missing at the end of a full line: one character, and the sign that must not begin the next one. */
    public static final int FULL_LINE = 170;

    /**
     * A line of a wide column that misses more ends on purpose: breaking leaves less. Met by no test of
     * its own.
     */
    public static final int SHORT_LINE = 250;

    /** By how much lines of one column differ through breaking and guessed widths. Met by no test of its own. */
    public static final int WIDTH_GUESS = 30;

    /** A cell this wide shows where paragraphs end; a narrower one keeps words whole, and nobody can tell. */
    public static final int WIDE_CELL = 1600;

    /** So much room behind a line, although more would have fitted, ends a paragraph. */
    public static final int PARAGRAPH = 300;

    /** From here on, and up to a paragraph's room, nobody can tell. */
    public static final int MAYBE_PARAGRAPH = 150;

    // Of a text document or an old workbook, in twentieths of a point.

    /** Edges of columns this near are one: two millimetres, by which a dragged border is not seen to have moved. */
    public static final int SAME_EDGE = 113;

    /** A table with a form is at least so wide; smaller widths mean nothing. */
    public static final int FORM_WIDTH = 4_000;

    /** One of its columns is at least so wide. */
    public static final int WIDEST_COLUMN = 500;

    /** A row lower than this shows nothing that can be read. Met by no test of its own. */
    public static final int FLAT_ROW = 80;

    /** In half points: a text raised or lowered by less is level to the eye; programs level fonts so. */
    public static final int RAISED = 5;

    private Tolerances() {}
}

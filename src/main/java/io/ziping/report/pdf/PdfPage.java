package io.ziping.report.pdf;

/** The measures of a page after GB/T 9704, in hundredths of a point: A4, 37 mm above the text, 28 mm beside it. */
final class PdfPage {

    static final int WIDTH = 59_528;
    static final int HEIGHT = 84_189;
    static final int TOP = 10_488;
    static final int LEFT = 7_937;
    static final int TEXT_WIDTH = 44_220;
    static final int BOTTOM = 74_268;

    /** 28 characters a line. */
    static final int BODY = 1_575;

    /** 22 lines a page. */
    static final int LEADING = 2_890;

    static final int TITLE = 2_200;
    static final int TITLE_LEADING = 3_600;
    static final int CAPTION = 1_200;
    static final int NOTE = 1_050;
    static final int NUMBER = 1_400;
    static final int NUMBER_BASELINE = BOTTOM + 2_400;

    /** Tables of few columns have larger letters. */
    static final int TABLE = 1_200;

    static final int TABLE_OF_MANY = 1_050;
    static final int FEW_COLUMNS = 6;
    static final int PADDING_X = 300;
    static final int PADDING_Y = 260;
    static final int RULE = 50;

    /** The least of a paragraph on a page. */
    static final int LEAST_LINES = 2;

    private PdfPage() {}

    /** From the top of a line to its baseline. */
    static int baseline(int size, int leading) {
        return (leading - size) / 2 + size * 88 / 100;
    }
}

package io.ziping.intake.reading;

import io.ziping.spreadsheet.office.ArchiveBounds;
import io.ziping.spreadsheet.office.Bounds;

/**
 * How much of a stranger's file is read. A workbook of 10,000 forms passes; what is larger is refused with words. Of what is
 * held while a file is read no more than an eighth of the heap may come together, so that a small one refuses earlier.
 */
public final class Limits {

    private static final long EIGHTH = Runtime.getRuntime().maxMemory() / 8;

    public static final int FILE_BYTES = held(64 * 1024 * 1024, 1);
    public static final int PARTS = 3_000;
    public static final int INNER_FILES = 500;
    public static final int SHEETS = 200;
    public static final int ROWS = 600_000;
    public static final int CELLS = 8_000_000;
    public static final int COLUMNS = 256;
    public static final int MERGES = held(1_500_000, 64);
    static final int STRINGS = 2_000_000;
    /** In a workbook of Excel 97, whose texts are held with their formats. */
    public static final int OLD_STRINGS = held(600_000, 256);

    static final long STRING_CHARACTERS = held(120_000_000, 2);
    public static final int CELL_CHARACTERS = 32_767;
    public static final int FORMS = held(12_000, 16 * 1024);
    public static final int FORM_ROWS = 3_000;
    public static final int PAGES = 2_000;
    public static final int PAGE_GLYPHS = 60_000;
    public static final int PAGE_LINES = 20_000;
    public static final long PDF_OPERATORS = 20_000_000;
    public static final int TEXT_CHARACTERS = 8_000_000;
    public static final ArchiveBounds ARCHIVE = new ArchiveBounds(800L * 1024 * 1024, PARTS, INNER_FILES, "自评表");
    public static final Bounds WORKBOOK = new Bounds(SHEETS, ROWS, CELLS, COLUMNS, MERGES, STRINGS, STRING_CHARACTERS);

    private Limits() {}

    /** @param bytes what one of them takes in memory, about */
    private static int held(int most, int bytes) {
        return (int) Math.min(most, EIGHTH / bytes);
    }
}

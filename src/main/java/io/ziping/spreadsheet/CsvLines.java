package io.ziping.spreadsheet;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lists for spreadsheets: begin with the byte order mark, so that they are read as UTF-8. */
public final class CsvLines {

    /** What a file begins with. */
    public static final String START = "\uFEFF";

    private CsvLines() {}

    /** One line. */
    public static String line(String... cells) {
        return Arrays.stream(cells).map(CsvLines::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** One cell. A text that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it. */
    public static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

package io.ziping.campaign.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines of a table for a spreadsheet. */
final class Csv {

    private Csv() {}

    static String line(String... texts) {
        return Arrays.stream(texts).map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text that begins like a formula gets an apostrophe in front, so that no spreadsheet runs it. */
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

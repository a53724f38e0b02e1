package io.ziping.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A table written as text, its cells between commas, semicolons or tabs. A cell in quotes may hold all of these and
 * several lines; a quote that no other one ends, or after which the cell goes on, is a sign like any other, as it is in
 * what spreadsheets put into the clipboard.
 */
public final class DelimitedText {

    private static final char QUOTE = '"';
    private static final char TAB = '\t';
    private static final List<Character> DELIMITERS = List.of(TAB, ',', ';');
    private static final String HINT = "sep=";
    /** What a spreadsheet allows in one cell. */
    private static final int LONGEST_QUOTED = 32_767;
    /** How much of a text is looked at to see whether it is a table. */
    private static final int LOOKED_AT = 200_000;

    private static final int LEAST_CELLS = 3;
    private static final int LEAST_ROWS = 3;

    private final String text;
    private final char delimiter;
    private int at;
    private boolean quotes = true;

    private DelimitedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The sign between the cells: the one that most rows have; empty when the text is no table. */
    public static Optional<Character> delimiter(String text) {
        if (text.startsWith(HINT) && text.length() > HINT.length()) {
            return Optional.of(text.charAt(HINT.length()));
        }
        var beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Optional<Character> best = Optional.empty();
        int most = 0;
        for (char each : DELIMITERS) {
            var rows = new int[2];
            // prose has commas, but no tabs
            int least = each == TAB ? 2 : LEAST_CELLS;
            read(beginning, each, cells -> {
                rows[0] += cells.stream().allMatch(String::isBlank) ? 0 : 1;
                rows[1] += cells.size() >= least ? 1 : 0;
            });
            if (rows[1] >= LEAST_ROWS && rows[1] * (each == TAB ? 3 : 2) > rows[0] && rows[1] > most) {
                most = rows[1];
                best = Optional.of(each);
            }
        }
        return best;
    }

    /**
     * Hands every row on, blank ones too; what only tells spreadsheets of the sign between the cells is left out.
     *
     * @return whether every quote that begins a cell is ended by another one
     */
    public static boolean read(String text, char delimiter, Consumer<List<String>> rows) {
        var reader = new DelimitedText(text, delimiter);
        if (text.startsWith(HINT)) {
            reader.row();
        }
        while (reader.at < text.length()) {
            rows.accept(reader.row());
        }
        return reader.quotes;
    }

    private List<String> row() {
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            cells.add(cell());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return cells;
    }

    private String cell() {
        if (quotes && at < text.length() && text.charAt(at) == QUOTE) {
            var quoted = quoted();
            if (quoted.isPresent()) {
                return quoted.get();
            }
        }
        int start = at;
        while (at < text.length() && !isEnd(at)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The text between quotes, where the cell ends with the second one. */
    private Optional<String> quoted() {
        int end = at + 1;
        int limit = Math.min(text.length(), end + LONGEST_QUOTED);
        while (end < limit) {
            if (text.charAt(end) != QUOTE) {
                end++;
            } else if (end + 1 < text.length() && text.charAt(end + 1) == QUOTE) {
                end += 2;
            } else if (end + 1 == text.length() || isEnd(end + 1)) {
                var inside = text.substring(at + 1, end).replace("\"\"", "\"");
                at = end + 1;
                return Optional.of(inside);
            } else {
                return Optional.empty();
            }
        }
        // so that a file of nothing but quotes is not searched again and again
        quotes = false;
        return Optional.empty();
    }

    private boolean isEnd(int index) {
        char sign = text.charAt(index);
        return sign == delimiter || sign == '\n' || sign == '\r';
    }
}

package io.ziping.trial.city;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** A text with marks, as {@code projects.txt} has it: <code>{3:96%}</code> is the figure of row 3, the other marks say what they are. */
record MarkedText(List<Piece> pieces) {

    private static final Pattern MARK = Pattern.compile("\\{([^:}]+):([^}]*)}");

    /**
     * A piece of it.
     *
     * @param mark what it speaks of; blank for words
     * @param text as the file has it
     */
    record Piece(String mark, String text) {

        /** The place of the row it speaks of, from 0; -1 for none. */
        int row() {
            return !mark.isEmpty() && Character.isDigit(mark.charAt(0)) ? Integer.parseInt(mark) - 1 : -1;
        }
    }

    static MarkedText parse(String text) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        var mark = MARK.matcher(text);
        while (mark.find()) {
            if (mark.start() > at) {
                pieces.add(new Piece("", text.substring(at, mark.start())));
            }
            pieces.add(new Piece(mark.group(1), mark.group(2)));
            at = mark.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece("", text.substring(at)));
        }
        return new MarkedText(List.copyOf(pieces));
    }

    /** Whether it speaks of a row. */
    boolean speaksOf(int row) {
        return pieces.stream().anyMatch(piece -> piece.row() == row);
    }

    /**
     * The text with every piece said anew.
     *
     * @param said mark, blank for words, and text of a piece to what is said instead
     */
    String said(BiFunction<String, String, String> said) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            text.append(said.apply(piece.mark(), piece.text()));
        }
        return text.toString();
    }
}

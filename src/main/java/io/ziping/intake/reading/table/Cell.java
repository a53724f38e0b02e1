package io.ziping.intake.reading.table;

import io.ziping.intake.reading.words.Words;
import org.jspecify.annotations.Nullable;

/** One cell of a table. A cell that spans rows stands in each of them as the same object; two cells are never equal. */
public final class Cell {

    private final int row;
    private final int column;
    private final int span;
    private final String text;
    private final String place;
    private final @Nullable String doubt;
    private final @Nullable String comment;
    private @Nullable String key;

    /** A cell nobody noted anything beside. */
    public Cell(int row, int column, int span, String text, String place, @Nullable String doubt) {
        this(row, column, span, text, place, doubt, null);
    }

    /**
     * A cell.
     *
     * @param row number of the row it begins in
     * @param column its first column, from 0
     * @param span number of columns it covers
     * @param text as it stands there
     * @param place where it stands, in words
     * @param doubt why its text is not certain; null when it is
     * @param comment what somebody noted beside it; null when nobody did
     */
    public Cell(
            int row,
            int column,
            int span,
            String text,
            String place,
            @Nullable String doubt,
            @Nullable String comment) {
        this.row = row;
        this.column = column;
        this.span = span;
        this.text = text;
        this.place = place;
        this.doubt = doubt;
        this.comment = comment;
    }

    public int row() {
        return row;
    }

    public int column() {
        return column;
    }

    public int span() {
        return span;
    }

    public String text() {
        return text;
    }

    public String place() {
        return place;
    }

    @Nullable
    public String doubt() {
        return doubt;
    }

    @Nullable
    public String comment() {
        return comment;
    }

    public boolean covers(int at) {
        return at >= column && at < column + span;
    }

    /** Whether some column is covered by both. */
    public boolean sharesColumn(Cell other) {
        return other.column < column + span && column < other.column + other.span;
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** What it is compared with the words of the form by; made once, since every cell is asked many times. */
    public String key() {
        var known = key;
        if (known == null) {
            known = Words.key(text);
            key = known;
        }
        return known;
    }

    public Cell with(String otherText, @Nullable String otherDoubt) {
        return new Cell(row, column, span, otherText, place, otherDoubt, comment);
    }
}

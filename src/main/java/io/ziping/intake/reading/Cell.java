package io.ziping.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table. A cell that spans rows stands in each of them as the same cell.
 *
 * @param row number of the row it begins in
 * @param column its first column, from 0
 * @param span number of columns it covers
 * @param text as it stands there
 * @param place where it stands, in words
 * @param doubt why its text is not certain; null when it is
 */
record Cell(
        int row,
        int column,
        int span,
        String text,
        String place,
        @Nullable String doubt) {

    boolean covers(int at) {
        return at >= column && at < column + span;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    String key() {
        return Words.key(text);
    }

    Cell with(String otherText, @Nullable String otherDoubt) {
        return new Cell(row, column, span, otherText, place, otherDoubt);
    }
}

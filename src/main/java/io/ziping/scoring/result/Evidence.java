package io.ziping.scoring.result;

import io.ziping.scoring.values.Require;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a finding rests on, with the words in it that it means.
 *
 * @param pointer JSON pointer of the cell, as in {@link Finding#pointer()}
 * @param quote the words meant: {@code text.substring(start, end)} of the cell's text; for a computed cell what it shows
 * @param start where they begin in the cell's text, in UTF-16 units
 * @param end where they end
 * @param form the form that the cell stands in; {@code null} for the form that was examined
 */
public record Evidence(
        String pointer,
        String quote,
        int start,
        int end,
        @Nullable Long form) {

    /** @throws IllegalArgumentException when the quotation has another length than its span */
    public Evidence {
        Require.that(start >= 0 && end - start == quote.length(), "a quotation is as long as its span");
    }

    /** All that stands in a cell. */
    public static Evidence whole(String pointer, String text) {
        return span(pointer, text, 0, text.length());
    }

    /** Words in a cell. */
    public static Evidence span(String pointer, String text, int start, int end) {
        return new Evidence(pointer, text.substring(start, end), start, end, null);
    }

    /** The same cell of another form. */
    public Evidence of(@Nullable Long otherForm) {
        return new Evidence(pointer, quote, start, end, otherForm);
    }
}

package io.ziping.scoring.text;

/**
 * A part of a sentence between two commas or brackets.
 *
 * @param sentence which sentence of the text it belongs to, from 0
 * @param start where it begins in the text, in UTF-16 units; no blank stands at either end
 * @param end where it ends
 * @param bracketed whether it stands in brackets
 * @param text its words in half-width characters, each at its place
 */
public record Clause(int sentence, int start, int end, boolean bracketed, String text) {

    /** Whether a place of the text lies in the clause. */
    public boolean holds(int place) {
        return place >= start && place < end;
    }
}

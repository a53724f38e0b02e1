package io.ziping.evaluation.cell;

/** What a person typed, as it is kept: exactly, but for what no database or page can hold. */
public final class KeptText {

    /** The longest text of a cell, in characters. */
    public static final int MAX_LENGTH = 10_000;

    private KeptText() {}

    /** The text with line ends as {@code \n}, without NUL and without halves of surrogate pairs. */
    public static String clean(String text) {
        var unified = text.replace("\r\n", "\n").replace('\r', '\n');
        var clean = new StringBuilder(unified.length());
        unified.codePoints()
                .filter(point -> point != 0 && Character.getType(point) != Character.SURROGATE)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}

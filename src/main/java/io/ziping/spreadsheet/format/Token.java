package io.ziping.spreadsheet.format;

/** A piece of a format's section, such as a digit's place, a word in quotes or the day of a date. */
record Token(Kind kind, String text) {

    /** What a piece stands for. */
    enum Kind {
        /** Shown as it is. */
        LITERAL,
        /** The place of a digit: {@code 0}, {@code #} or {@code ?}. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** {@code E+} or {@code E-}. */
        EXPONENT,
        /** Between the two halves of a fraction; in a date shown as it is. */
        SLASH,
        /** The number as it shows without any format. */
        GENERAL,
        /** The text of a cell that holds a text. */
        TEXT,
        /** A run of one letter such as {@code yyyy}; always in small letters. */
        DATE,
        /** Hours, minutes or seconds that are not carried over: {@code [h]}. */
        ELAPSED,
        /** Which half of the day; its two words with a slash between them. */
        HALF_DAY
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean isLetter(char letter) {
        return (kind == Kind.DATE || kind == Kind.ELAPSED) && text.charAt(0) == letter;
    }
}

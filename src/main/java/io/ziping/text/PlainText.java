package io.ziping.text;

/** Text without what pasting brings along unseen: the words as typed, or in their usual characters. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text in half-width and otherwise usual characters, every kind of blank and line end as an ordinary blank, none
     * at its ends, and nothing invisible. What carries a meaning, such as {@code ²} or {@code ㎡}, stays.
     */
    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Characters.isSpace(character)) {
                plain.append(' ');
            } else if (!Characters.isInvisible(character) && !Characters.isVariationSelector(character)) {
                Characters.appendUsual(character, plain);
            }
        });
        return plain.toString().strip();
    }

    /** Whether {@linkplain #of the text in usual characters} is empty: it holds nothing but blanks and what nobody sees. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(PlainText::isSeen);
    }

    private static boolean isSeen(int character) {
        return !Characters.isSpace(character)
                && !Characters.isInvisible(character)
                && !Characters.isVariationSelector(character);
    }

    /** A name as it is kept: as typed, on one line, with single blanks and nothing invisible; blank when nothing shows. */
    public static String name(String typed) {
        var name = new StringBuilder(typed.length());
        var gap = false;
        for (int character : typed.codePoints().toArray()) {
            if (Characters.isSpace(character)) {
                gap = !name.isEmpty();
            } else if (!Characters.isInvisible(character)) {
                name.append(gap ? " " : "").appendCodePoint(character);
                gap = false;
            }
        }
        return NormalForm.of(typed).isEmpty() ? "" : name.toString();
    }
}

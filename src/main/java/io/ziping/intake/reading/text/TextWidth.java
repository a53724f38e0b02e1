package io.ziping.intake.reading.text;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.words.Words;
import java.util.List;

/** How wide pasted text was on its page, in hundredths of a Chinese character: the only trace of the columns left. */
public final class TextWidth {

    private static final int WIDE = 100;
    private static final int NARROW = 50;
    private static final int SIGN = 33;
    private static final int BLANK = 25;

    private TextWidth() {}

    public static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int character) {
        if (Words.isWide(character)) {
            return WIDE;
        }
        return character == ' ' ? BLANK : "().,:;".indexOf(character) >= 0 ? SIGN : NARROW;
    }

    public static String tidy(String text) {
        var tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean between = text.charAt(i) == ' ' && i > 0 && i + 1 < text.length();
            if (!between || !isSeam(text.charAt(i - 1), text.charAt(i + 1))) {
                tidy.append(text.charAt(i));
            }
        }
        return tidy.toString();
    }

    private static boolean isSeam(char before, char after) {
        return Words.isWide(before) != Words.isWide(after);
    }

    /** Whether every line but the last one was as wide as the column. */
    public static boolean isFilled(List<String> lines, int column) {
        return lines.stream()
                .limit(Math.max(0, lines.size() - 1L))
                .allMatch(line -> of(line) >= column - Tolerances.FULL_LINE);
    }
}

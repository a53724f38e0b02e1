package io.ziping.intake.reading.words;

import org.jspecify.annotations.Nullable;

/**
 * Lines that one text was broken into, joined again.
 *
 * @param text the text
 * @param doubt why it is not certainly the original; null when it is
 */
public record WrappedText(String text, @Nullable String doubt) {

    private static final String OPERATORS = "≥≤＞＜>=<＝±";

    /** Chinese joins without a blank, words with one; between digits nobody can tell. */
    public static WrappedText join(String before, String after) {
        if (before.isEmpty() || after.isEmpty()) {
            return new WrappedText(before + after, null);
        }
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        if (Words.isWide(last) || Words.isWide(first)) {
            return new WrappedText(before + after, null);
        }
        if (isFigure(last) && isFigure(first)) {
            return new WrappedText(before + after, "数字在行末断开了，分不清是一个还是两个");
        }
        if (Character.isLetterOrDigit(last) && Character.isLetterOrDigit(first)) {
            return new WrappedText(before + " " + after, null);
        }
        return OPERATORS.indexOf(last) >= 0 || opens(last) || closes(first)
                ? new WrappedText(before + after, null)
                : new WrappedText(before + after, "行末断开的地方，原文可能有空格");
    }

    private static boolean isFigure(int character) {
        return (character >= '0' && character <= '9') || character == '.' || character == ',';
    }

    private static boolean opens(int character) {
        return "([{<=-/~".indexOf(character) >= 0;
    }

    private static boolean closes(int character) {
        return ")]}>%(,.;:!?/-~".indexOf(character) >= 0;
    }
}

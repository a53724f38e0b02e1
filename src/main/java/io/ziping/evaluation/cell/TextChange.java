package io.ziping.evaluation.cell;

/**
 * The smallest piece of a text that changed.
 *
 * @param start where, in UTF-16 units from 0
 */
public record TextChange(int start, String removed, String inserted) {

    /** What became of a text. */
    public static TextChange between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        if (same > 0 && same < shorter && Character.isHighSurrogate(before.charAt(same - 1))) {
            same--;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
            end--;
        }
        return new TextChange(
                same, before.substring(same, before.length() - end), after.substring(same, after.length() - end));
    }

    /** The text before the change, of the one after it. */
    public String undo(String after) {
        return after.substring(0, start) + removed + after.substring(start + inserted.length());
    }
}

package io.ziping.evaluation.search;

import org.jspecify.annotations.Nullable;

/**
 * The findings of a form in the cell of a list: the weightiest by name, how many others there are, and the hints apart.
 *
 * @param text the headline; blank without findings
 * @param tone {@code stop}, {@code warn}, or {@code hint} when the form has nothing but hints
 * @param more how many blocks and doubts there are that the headline does not stand for
 * @param advice how many 提示 there are that the headline does not stand for
 */
public record FindingChip(String text, String tone, int more, int advice) {

    /** Nothing to say. */
    public static final FindingChip NONE = new FindingChip("", "hint", 0, 0);

    /** The cell of stored counts; those that an upgrade has not counted yet are taken as doubts. */
    public static FindingChip of(
            String headline, int blocks, int warnings, @Nullable Integer adviceCount, @Nullable Integer headlineCount) {
        int hints = adviceCount == null ? 0 : adviceCount;
        int questions = blocks + warnings - hints;
        int named = headline.isEmpty() ? 0 : headlineCount == null ? 1 : headlineCount;
        if (questions == 0) {
            return new FindingChip(headline, "hint", 0, Math.max(0, hints - named));
        }
        return new FindingChip(headline, blocks > 0 ? "stop" : "warn", Math.max(0, questions - named), hints);
    }

    /** The headline where there is no colour to tell a hint from a doubt. */
    public String inWords() {
        return tone.equals("hint") && !isBlank() ? "提示：" + text : text;
    }

    /** Whether there is anything to say. */
    public boolean isBlank() {
        return text.isEmpty();
    }
}

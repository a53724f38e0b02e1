package io.ziping.evaluation.decision;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/**
 * The doubt of a form in the cell of a list, for those who see how forms rank by it.
 *
 * @param points 存疑分, without decimals
 * @param text the strongest reason by name; blank when there is none
 * @param tone {@code warn}, or {@code hint} when the explanation of all was accepted
 * @param more how many others go on counting
 * @param decisions what was decided, as {@link FormDoubts#decisions} says it
 * @param why who decided it and why, a line each of the first three; blank when nothing was
 */
public record DoubtChip(String points, String text, String tone, int more, String decisions, String why) {

    /** How many findings of a form are read for it; those with an accepted explanation come last. */
    public static final int READ = 12;

    private static final int MOST_LINES = 3;

    /** Of the stored doubt of a form, and of what is doubtful in it. */
    public static DoubtChip of(BigDecimal doubt, FormDoubts doubts) {
        var points = doubt.setScale(0, RoundingMode.HALF_UP).toPlainString();
        var open = doubts.open();
        var text = doubts.all() == 0
                ? ""
                : open == 0 ? "都已说明" : doubts.strongest().get(0).tag();
        return new DoubtChip(
                points, text, open == 0 ? "hint" : "warn", Math.max(0, open - 1), doubts.decisions(), why(doubts));
    }

    /** Whether there is nothing to say. */
    public boolean isBlank() {
        return text.isEmpty();
    }

    private static String why(FormDoubts doubts) {
        return doubts.strongest().stream()
                .filter(doubt -> doubt.decided() != null)
                .limit(MOST_LINES)
                .map(DoubtChip::words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(KeptDoubt doubt) {
        var decided = doubt.decided();
        return decided == null ? "" : doubt.tag() + "：" + decided.words();
    }
}

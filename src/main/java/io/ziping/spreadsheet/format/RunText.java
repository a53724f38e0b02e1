package io.ziping.spreadsheet.format;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text put together from runs some of which stand higher or lower than the line. What can be written with raised or
 * lowered characters is, so that 10 with a small 4 above is 10⁴ and not 104; what cannot is marked.
 */
public final class RunText {

    private static final String PLAIN = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
    private static final int LONGEST_PART = 20;

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder part = new StringBuilder();
    private final Set<String> doubts = new LinkedHashSet<>();
    private Position position = Position.LINE;
    private int fractionEnd = -1;

    /** Where a run stands. */
    public enum Position {
        LINE,
        RAISED,
        LOWERED
    }

    /** Adds a run's text. */
    public void append(CharSequence more, Position where) {
        if (where != position) {
            flush();
            position = where;
        }
        if (where != Position.LINE) {
            part.append(more);
            return;
        }
        if (text.length() == fractionEnd && !more.isEmpty() && Character.isDigit(more.charAt(0))) {
            doubt("分数后面紧跟着数字");
        }
        text.append(more);
    }

    /** Marks the text. */
    public void doubt(String reason) {
        doubts.add(reason);
    }

    /** How long it is so far. */
    public int size() {
        return text.length() + part.length();
    }

    /** Where the next character will stand; what was raised or lowered ends here. */
    public int length() {
        flush();
        position = Position.LINE;
        return text.length();
    }

    /** Whether something is there. */
    public boolean isBlank() {
        return text.toString().isBlank() && part.toString().isBlank();
    }

    /**
     * Writes what was added since a place as a fraction: 17/20. What is more than one number or word above or below the
     * line gets brackets and a mark.
     *
     * @param start where it begins
     * @param middle where what is below the line begins
     */
    public void fraction(int start, int middle) {
        flush();
        var above = text.substring(start, middle).strip();
        var below = text.substring(middle).strip();
        boolean simple = isSimple(above) && isSimple(below);
        boolean mixed = start > 0 && Character.isDigit(text.charAt(start - 1));
        text.setLength(start);
        text.append(mixed ? " " : "").append(simple ? above + "/" + below : "(" + above + ")/(" + below + ")");
        fractionEnd = text.length();
        if (!simple || mixed) {
            doubt("有写成上下两层的分数");
        }
    }

    private static boolean isSimple(String part) {
        return part.matches("[0-9]+(?:\\.[0-9]+)?|\\p{L}+");
    }

    private void flush() {
        if (part.isEmpty()) {
            return;
        }
        var signs = position == Position.RAISED ? RAISED : LOWERED;
        var found = part.toString();
        part.setLength(0);
        boolean whole = text.toString().isBlank() || found.isBlank();
        if (!whole && found.chars().allMatch(character -> PLAIN.indexOf(character) >= 0 || character <= ' ')) {
            found.chars()
                    .forEach(character ->
                            text.append(character <= ' ' ? (char) character : signs.charAt(PLAIN.indexOf(character))));
            return;
        }
        text.append(found);
        if (!found.isBlank()) {
            var shortened = found.length() <= LONGEST_PART ? found : found.substring(0, LONGEST_PART) + "…";
            doubt("“%s”是%s".formatted(shortened.strip(), position == Position.RAISED ? "上标" : "下标"));
        }
    }

    /** The whole text. */
    public String text() {
        flush();
        return text.toString();
    }

    /** Why the text alone does not say what one sees; {@code null} when it does. */
    public @Nullable String doubt() {
        flush();
        return doubts.isEmpty() ? null : String.join("；", doubts);
    }

    /** Begins another text. */
    public void clear() {
        text.setLength(0);
        part.setLength(0);
        doubts.clear();
        position = Position.LINE;
        fractionEnd = -1;
    }
}

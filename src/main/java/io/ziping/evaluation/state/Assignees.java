package io.ziping.evaluation.state;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 分工: who fills which parts of a form in, as it is shown to somebody. It changes nothing of what anybody may do.
 *
 * @param byPart by part: {@link #FUNDING}, {@link #OBJECTIVES}, {@link #CLASS} with a category's identity, {@link #ROW} with a row's key
 * @param changes how often that was changed, or something was asked or answered; a page that shows an earlier number is out of
 *     date
 */
public record Assignees(Map<String, Assignee> byPart, int changes) {

    public static final String FUNDING = "funding";
    public static final String OBJECTIVES = "objectives";
    public static final String CLASS = "class.";
    public static final String ROW = "row.";

    /** Nothing is anybody's, and so everything everybody's. */
    public static final Assignees NONE = new Assignees(Map.of(), 0);

    public Assignees {
        byPart = Map.copyOf(byPart);
    }

    /**
     * Somebody who fills a part in.
     *
     * @param mine whether it is the person it is shown to
     */
    public record Assignee(String name, boolean mine) {}

    /** Whose a part is; {@code null} when it is everybody's. */
    public @Nullable Assignee at(String part) {
        return byPart.get(part);
    }

    /** Whose a row is: its own assignee's, or else that of its category; {@code null} when it is everybody's. */
    public @Nullable Assignee of(UUID row, long categoryId) {
        if (byPart.isEmpty()) {
            return null;
        }
        var own = byPart.get(ROW + row);
        return own == null ? byPart.get(CLASS + categoryId) : own;
    }
}

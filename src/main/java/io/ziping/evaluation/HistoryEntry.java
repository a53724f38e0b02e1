package io.ziping.evaluation;

import java.time.Instant;
import java.util.List;

/** One thing that happened to a form. */
public sealed interface HistoryEntry {

    /** When; of several savings the last one. */
    Instant at();

    /** Who, by name. */
    String by();

    /** The form's version afterwards. */
    long version();

    /**
     * The form took a step.
     *
     * @param reason why, or blank
     */
    record Moved(Instant at, String by, long version, Move move, Status from, Status to, String reason)
            implements HistoryEntry {}

    /**
     * Somebody worked on the form; savings of one person without a long pause are one entry.
     *
     * @param from when the first of them was
     * @param earlier the form's version before them
     */
    record Edited(Instant from, Instant at, String by, long earlier, long version, List<CellDifference> differences)
            implements HistoryEntry {}

    /** The form was begun. */
    record Begun(Instant at, String by, long version) implements HistoryEntry {}
}

package io.ziping.evaluation.history;

import io.ziping.evaluation.cell.RowOrigin;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
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
     * Somebody worked on the form; what one person typed without a long pause is one entry, every other step one of its
     * own.
     *
     * @param from when the first saving was
     * @param earlier the form's version before them
     */
    record Edited(
            Instant from,
            Instant at,
            String by,
            Step step,
            long earlier,
            long version,
            List<CellDifference> differences)
            implements HistoryEntry {}

    /**
     * Somebody said where a row comes from.
     *
     * @param row its name then
     * @param before the name of the row of last year; blank where it comes from none
     */
    record Linked(Instant at, String by, long version, String row, RowOrigin origin, String before)
            implements HistoryEntry {}

    /**
     * The form was begun.
     *
     * @param step typed, unless it was made of a file
     */
    record Begun(Instant at, String by, Step step, long version) implements HistoryEntry {}
}

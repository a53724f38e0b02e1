package io.ziping.evaluation.cell;

import java.util.List;

/**
 * Rows of a form that is divided among people were added, moved or removed. It is published inside the transaction of the change.
 *
 * @param before the rows as they were
 * @param after the rows as they are
 */
public record RowsArranged(long evaluationId, List<RowPlace> before, List<RowPlace> after) {

    public RowsArranged {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

package io.ziping.intake.reading.form;

import io.ziping.intake.reading.table.Row;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;

/**
 * Rows that repeat the heading of a form, word for word, until it is known whether they head its next part or another
 * form.
 */
@RequiredArgsConstructor
final class HeldRows {

    private final List<Row> held = new ArrayList<>();
    private final int most;

    /**
     * Keeps a row apart that is set again.
     *
     * @param form the rows of the form so far
     * @param begins whether the row names a project where the form has one already
     */
    boolean takes(Row row, List<Row> form, boolean begins) {
        boolean may = (begins || !held.isEmpty()) && held.size() < most;
        if (may && isRepeated(row, form)) {
            held.add(row);
            return true;
        }
        return false;
    }

    /** The rows that were kept apart; none are any more. */
    List<Row> release() {
        var rows = List.copyOf(held);
        held.clear();
        return rows;
    }

    /** Whether a row that says more than a label stands among the first ones of the form, too. */
    private boolean isRepeated(Row row, List<Row> form) {
        return row.filled().count() > 1
                && form.stream().limit(most).anyMatch(before -> before.text().equals(row.text()));
    }
}

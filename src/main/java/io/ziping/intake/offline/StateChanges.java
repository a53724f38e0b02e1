package io.ziping.intake.offline;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.editing.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes that make one state of a form of another: those of a merge. */
final class StateChanges {

    private final FormContent from;
    private final FormContent to;
    private final List<Change> changes = new ArrayList<>();

    private StateChanges(FormContent from, FormContent to) {
        this.from = from;
        this.to = to;
    }

    static List<Change> between(FormContent from, FormContent to) {
        return new StateChanges(from, to).all();
    }

    private List<Change> all() {
        from.rows().stream()
                .map(RowPlace::key)
                .filter(key -> to.row(key).isEmpty())
                .forEach(this::remove);
        to.rows().forEach(this::bring);
        to.rows().stream().map(RowPlace::categoryId).distinct().forEach(this::order);
        // a cell of a line that is gone is among them too: the editor answers what meets nothing
        Stream.concat(to.places(), to.cells().keySet().stream()).distinct().forEach(this::set);
        return changes;
    }

    private void remove(UUID key) {
        var seen = new EnumMap<IndicatorField, String>(IndicatorField.class);
        for (var field : IndicatorField.values()) {
            seen.put(field, from.read(new CellAddress.OfIndicator(key, field)));
        }
        changes.add(new Change.RemoveRow(key, seen));
    }

    /** Into its category, behind the rows that are there. */
    private void bring(RowPlace row) {
        var was = from.row(row.key());
        if (was.isEmpty()) {
            changes.add(new Change.AddRow(row.key(), row.categoryId(), null));
        } else if (was.get().categoryId() != row.categoryId()) {
            changes.add(new Change.MoveRow(row.key(), row.categoryId(), null));
        }
    }

    private void set(CellAddress cell) {
        var before = from.read(cell);
        var text = to.read(cell);
        if (!before.equals(text)) {
            changes.add(new Change.SetCell(cell, before, text));
        }
    }

    /** Rows that were added or came from elsewhere stand last in their category until they are moved. */
    private void order(long categoryId) {
        var wanted = to.in(categoryId);
        var standing = new LinkedHashSet<>(from.in(categoryId));
        standing.retainAll(wanted);
        standing.addAll(wanted);
        if (List.copyOf(standing).equals(wanted)) {
            return;
        }
        @Nullable UUID before = null;
        for (int i = wanted.size() - 1; i >= 0; i--) {
            changes.add(new Change.MoveRow(wanted.get(i), categoryId, before));
            before = wanted.get(i);
        }
    }
}

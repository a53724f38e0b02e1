package io.ziping.intake.takeaway;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.editing.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes that make one state of a form of another: those of a merge. */
final class StateChanges {

    private final FormState from;
    private final FormState to;
    private final List<Change> changes = new ArrayList<>();

    private StateChanges(FormState from, FormState to) {
        this.from = from;
        this.to = to;
    }

    static List<Change> between(FormState from, FormState to) {
        return new StateChanges(from, to).all();
    }

    private List<Change> all() {
        from.rows().stream()
                .map(RowPlace::key)
                .filter(key -> to.row(key).isEmpty())
                .forEach(this::remove);
        to.rows().forEach(this::bring);
        to.rows().stream().map(RowPlace::categoryId).distinct().forEach(this::order);
        to.cells().forEach(this::set);
        return changes;
    }

    private void remove(UUID key) {
        var seen = new EnumMap<IndicatorField, String>(IndicatorField.class);
        for (var field : IndicatorField.values()) {
            seen.put(field, from.read(new CellAddress.OfIndicator(key, field).toString()));
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

    private void set(String address, String text) {
        var before = from.read(address);
        if (!before.equals(text)) {
            CellAddress.parse(address).ifPresent(cell -> changes.add(new Change.SetCell(cell, before, text)));
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

package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.Arrangement;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.ContentChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of a form that a change may have given something else to show. */
final class RowNews {

    private RowNews() {}

    static List<FormView.Row> of(FormView form, List<ContentChange> changes) {
        if (changes.stream().anyMatch(change -> change.part() == Arrangement.ROWS)) {
            return form.rows();
        }
        var changed = changes.stream()
                .map(ContentChange::part)
                .filter(CellAddress.OfIndicator.class::isInstance)
                .map(cell -> ((CellAddress.OfIndicator) cell).row())
                .collect(Collectors.toSet());
        var news = new ArrayList<FormView.Row>();
        for (int i = 0; i < form.rows().size(); i++) {
            var row = form.rows().get(i);
            var dimension = row.dimension();
            if (changed.contains(row.key())
                    || isPinned(row)
                    || (dimension != null && anyOf(form.rows().subList(i, i + dimension.span()), changed))) {
                news.add(row);
            }
        }
        return news;
    }

    private static boolean anyOf(List<FormView.Row> rows, Set<UUID> keys) {
        return rows.stream().anyMatch(row -> keys.contains(row.key()));
    }

    private static boolean isPinned(FormView.Row row) {
        return !row.pins().isEmpty()
                || row.cells().stream().anyMatch(cell -> !cell.pins().isEmpty());
    }
}

package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.form.FormContent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The rows of a form that a change may have given something else to show. */
final class RowNews {

    private RowNews() {}

    static List<FormView.Row> of(FormView form, FormContent before, FormContent after) {
        if (!before.rows().equals(after.rows())) {
            return form.rows();
        }
        var changed = changed(before, after);
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

    private static Set<UUID> changed(FormContent before, FormContent after) {
        var changed = new HashSet<UUID>();
        for (var address : before.differing(after)) {
            CellAddress.parse(address)
                    .filter(CellAddress.OfIndicator.class::isInstance)
                    .ifPresent(cell -> changed.add(((CellAddress.OfIndicator) cell).row()));
        }
        return changed;
    }

    private static boolean anyOf(List<FormView.Row> rows, Set<UUID> keys) {
        return rows.stream().anyMatch(row -> keys.contains(row.key()));
    }

    private static boolean isPinned(FormView.Row row) {
        return !row.pins().isEmpty()
                || row.cells().stream().anyMatch(cell -> !cell.pins().isEmpty());
    }
}

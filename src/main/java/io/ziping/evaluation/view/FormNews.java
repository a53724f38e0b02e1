package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.Arrangement;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.ContentChange;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.RowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page that shows a form as it was before a change does not show yet: rows that were changed, those that head their
 * class with its sub-total, and all with a remark, since checks hold rows against each other, and pins are set and answered
 * without a new version of the form. Of a row that is not among them nothing is to be said: the page takes away what it
 * shows. What a row is called by its number is left to the page.
 *
 * @param rows rows that stand where they stood and may say something else
 * @param arrangement how the rows stand now; {@code null} when they stand as before
 * @param linesArranged whether funding lines were added, moved or removed
 */
public record FormNews(List<IndicatorRow> rows, @Nullable RowArrangement arrangement, boolean linesArranged) {

    /**
     * The rows after some were added, moved or removed.
     *
     * @param order the keys of all rows in their order
     * @param placed rows that were added or stand elsewhere
     * @param heads rows with which a class begins
     */
    public record RowArrangement(List<UUID> order, List<IndicatorRow> placed, List<IndicatorRow> heads) {}

    /**
     * What is new to a page after changes.
     *
     * @param form the form as it is now
     * @param before what it held when the page came
     * @param changes what makes the present content of that
     */
    static FormNews of(FormView form, FormContent before, List<ContentChange> changes) {
        var arranged = isChanged(changes, Arrangement.ROWS);
        var placed = arranged
                ? MovedRows.of(
                        before.rows(),
                        form.rows().stream()
                                .map(row -> new RowPlace(row.key(), row.categoryId()))
                                .toList())
                : Set.<UUID>of();
        return new FormNews(
                changedRows(form, placed, changes),
                arranged ? arrangement(form, placed) : null,
                isChanged(changes, Arrangement.LINES));
    }

    private static boolean isChanged(List<ContentChange> changes, Arrangement part) {
        return changes.stream().anyMatch(change -> change.part() == part);
    }

    private static RowArrangement arrangement(FormView form, Set<UUID> placed) {
        return new RowArrangement(
                form.rows().stream().map(IndicatorRow::key).toList(),
                form.rows().stream().filter(row -> placed.contains(row.key())).toList(),
                form.rows().stream()
                        .filter(row -> row.dimension() != null || row.category() != null)
                        .toList());
    }

    private static List<IndicatorRow> changedRows(FormView form, Set<UUID> placed, List<ContentChange> changes) {
        var changed = changes.stream()
                .map(ContentChange::part)
                .filter(CellAddress.OfIndicator.class::isInstance)
                .map(cell -> ((CellAddress.OfIndicator) cell).row())
                .collect(Collectors.toSet());
        var news = new ArrayList<IndicatorRow>();
        for (int i = 0; i < form.rows().size(); i++) {
            var row = form.rows().get(i);
            var dimension = row.dimension();
            if (!placed.contains(row.key())
                    && (changed.contains(row.key())
                            || isRemarked(row)
                            || (dimension != null && anyOf(form.rows().subList(i, i + dimension.span()), changed)))) {
                news.add(row);
            }
        }
        return news;
    }

    private static boolean anyOf(List<IndicatorRow> rows, Set<UUID> keys) {
        return rows.stream().anyMatch(row -> keys.contains(row.key()));
    }

    private static boolean isRemarked(IndicatorRow row) {
        return !row.pins().isEmpty() || row.cells().stream().anyMatch(FormView.Cell::remarked);
    }
}

package io.ziping.evaluation.cell;

import io.ziping.scoring.values.FundingSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What people typed into a form at one time: the one model of it for histories, kept drafts, workbooks that were taken away
 * and comparisons. Two contents are equal when every cell holds the same.
 *
 * @param cells the texts as typed; a blank cell is left out
 * @param lines the funding lines below the total in their order
 * @param rows the indicators in their order
 * @param fields those that only the form's template knows
 */
public record FormContent(
        Map<CellAddress, String> cells, List<LinePlace> lines, List<RowPlace> rows, List<FieldPlace> fields) {

    /** A content of a form whose template knows no fields of its own. */
    public FormContent(Map<CellAddress, String> cells, List<LinePlace> lines, List<RowPlace> rows) {
        this(cells, lines, rows, List.of());
    }

    public FormContent {
        var filled = new LinkedHashMap<>(cells);
        filled.values().removeIf(String::isEmpty);
        cells = Collections.unmodifiableMap(filled);
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
        fields = List.copyOf(fields);
    }

    /** What a part says; blank when there is no such cell. */
    public String read(ContentPart part) {
        if (part instanceof CellAddress cell) {
            return cells.getOrDefault(cell, "");
        }
        return switch ((Arrangement) part) {
            case ROWS -> RowPlaces.write(rows);
            case LINES -> LinePlaces.write(lines);
        };
    }

    /** The same with another text in a cell. */
    public FormContent with(CellAddress cell, String text) {
        return with(Map.of(cell, text));
    }

    /** The same with other texts in some cells. */
    public FormContent with(Map<CellAddress, String> texts) {
        var changed = new LinkedHashMap<>(cells);
        changed.putAll(texts);
        return new FormContent(changed, lines, rows, fields);
    }

    /** The same with other rows, or with these in another order; cells of rows that are gone stay. */
    public FormContent withRows(List<RowPlace> other) {
        return new FormContent(cells, lines, other, fields);
    }

    /** The same without a row and its cells. */
    public FormContent without(UUID key) {
        var changed = new LinkedHashMap<>(cells);
        changed.keySet()
                .removeIf(cell ->
                        cell instanceof CellAddress.OfIndicator of && of.row().equals(key));
        return new FormContent(
                changed,
                lines,
                rows.stream().filter(row -> !row.key().equals(key)).toList(),
                fields);
    }

    /** What makes a later content of this one; the arrangement of lines and rows last. */
    public List<ContentChange> diff(FormContent later) {
        var parts = new LinkedHashSet<ContentPart>(cells.keySet());
        parts.addAll(later.cells.keySet());
        parts.addAll(List.of(Arrangement.LINES, Arrangement.ROWS));
        var changes = new ArrayList<ContentChange>();
        for (var part : parts) {
            var before = read(part);
            var after = later.read(part);
            if (!before.equals(after)) {
                changes.add(new ContentChange(part, TextChange.between(before, after)));
            }
        }
        return changes;
    }

    /** The content before changes, of the one after them. */
    public FormContent undo(List<ContentChange> changes) {
        var texts = new LinkedHashMap<>(cells);
        var places = lines;
        var order = rows;
        for (int i = changes.size() - 1; i >= 0; i--) {
            var change = changes.get(i).change();
            if (changes.get(i).part() instanceof CellAddress cell) {
                texts.put(cell, change.undo(texts.getOrDefault(cell, "")));
            } else if (changes.get(i).part() == Arrangement.LINES) {
                places = LinePlaces.read(change.undo(LinePlaces.write(places)));
            } else {
                order = RowPlaces.read(change.undo(RowPlaces.write(order)));
            }
        }
        return new FormContent(texts, places, order, fields);
    }

    /** Every cell there is for its lines and rows, blank ones and those of the total too, in the order of the form. */
    public Stream<CellAddress> places() {
        return Stream.concat(
                placesOutsideRows(),
                rows.stream()
                        .flatMap(row -> Arrays.stream(IndicatorField.values())
                                .map(field -> new CellAddress.OfIndicator(row.key(), field))));
    }

    /** Those of them that are not in a row. */
    public Stream<CellAddress> placesOutsideRows() {
        var total = FundingField.AMOUNTS.stream()
                .map(field -> new CellAddress.OfFunding(FundingSource.TOTAL.name(), field));
        return Stream.of(
                        Arrays.stream(FormField.values()).map(CellAddress.OfForm::new),
                        total,
                        lines.stream()
                                .flatMap(line -> Arrays.stream(FundingField.values())
                                        .map(field -> new CellAddress.OfFunding(line.key(), field))),
                        fields.stream().map(field -> new CellAddress.OfField(field.key())))
                .flatMap(Function.identity());
    }

    /** What a cell is called on the form. */
    public String label(CellAddress cell) {
        return cell instanceof CellAddress.OfField own
                ? fields.stream()
                        .filter(field -> field.key().equals(own.key()))
                        .map(FieldPlace::label)
                        .findFirst()
                        .orElse(own.key())
                : cell.label();
    }

    /** Whether there is a funding line of a key below the total. */
    public boolean hasLine(String key) {
        return lines.stream().anyMatch(line -> line.key().equals(key));
    }

    /** The row of a key; empty when there is none. */
    public Optional<RowPlace> row(UUID key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The number of a row from 1; empty when there is none. */
    public Optional<Integer> numberOf(UUID key) {
        return row(key).map(row -> rows.indexOf(row) + 1);
    }

    /** The keys of a category's rows, in their order. */
    public List<UUID> in(long categoryId) {
        return rows.stream()
                .filter(row -> row.categoryId() == categoryId)
                .map(RowPlace::key)
                .toList();
    }
}

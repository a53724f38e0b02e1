package io.ziping.intake.takeaway;

import io.ziping.evaluation.cell.RowPlace;
import io.ziping.evaluation.view.FormView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What people typed into a form, as it stands at one time.
 *
 * @param cells the texts of the cells that may be filled in, blank ones too, by their addresses
 * @param rows the indicators in their order
 */
public record FormState(Map<String, String> cells, List<RowPlace> rows) {

    public FormState {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        rows = List.copyOf(rows);
    }

    static FormState of(FormView form) {
        var cells = new LinkedHashMap<String, String>();
        fields(form).forEach(cell -> cells.put(cell.address(), cell.text()));
        return new FormState(
                cells,
                form.rows().stream()
                        .map(row -> new RowPlace(row.key(), row.categoryId()))
                        .toList());
    }

    private static Stream<FormView.Cell> fields(FormView form) {
        var funding = form.funding().stream().flatMap(FormView.FundingRow::filled);
        var objectives = Stream.of(form.expectedObjective(), form.achievedObjective());
        var rows = form.rows().stream().flatMap(row -> row.cells().stream());
        return Stream.of(funding, objectives, rows).flatMap(cells -> cells);
    }

    /** What a cell holds; blank when there is none. */
    String read(String address) {
        return cells.getOrDefault(address, "");
    }

    Optional<RowPlace> row(UUID key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }

    /** The keys of a category's rows, in their order. */
    List<UUID> in(long categoryId) {
        return rows.stream()
                .filter(row -> row.categoryId() == categoryId)
                .map(RowPlace::key)
                .toList();
    }

    /** A copy to be changed. */
    Draft draft() {
        return new Draft(new LinkedHashMap<>(cells), new ArrayList<>(rows));
    }

    /** A state in the making. */
    record Draft(Map<String, String> cells, List<RowPlace> rows) {

        void remove(UUID key) {
            rows.removeIf(row -> row.key().equals(key));
            cells.keySet().removeIf(address -> address.startsWith("row." + key + "."));
        }

        FormState done() {
            return new FormState(cells, rows);
        }
    }
}

package io.ziping.evaluation.web;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FundingField;
import io.ziping.evaluation.cell.IndicatorField;
import io.ziping.evaluation.cell.LinePlace;
import io.ziping.evaluation.editing.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes as the editor sends them, in the order they were made.
 *
 * @param whole whether the page needs the rows anew, not only what was computed
 * @param seen the version of the form that the page shows; without it the answer speaks of every row
 */
record ChangesRequest(
        @NotNull @Size(max = 5000) List<@NotNull @Valid Item> changes,
        boolean whole,
        @Nullable Long seen) {

    /**
     * One change.
     *
     * @param op {@code set}, {@code add}, {@code move} or {@code remove}; {@code add-line} or {@code remove-line}
     * @param cell the address of the cell to set
     * @param from what the person saw in it
     * @param to what it shall hold
     * @param row the row's key
     * @param category the row's category
     * @param before the row it stands in front of
     * @param seen what the person saw in a row or line being removed
     * @param line the funding line's key
     * @param parent the key of the line it is a part of
     * @param beforeLine the key of the line it stands in front of
     */
    record Item(
            @NotNull String op,
            @Nullable String cell,
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID row,
            @Nullable Long category,
            @Nullable UUID before,
            @Nullable Map<String, String> seen,
            @Nullable String line,
            @Nullable String parent,
            @Nullable String beforeLine) {

        /** Whether it adds, moves or removes a row or line. */
        boolean arranges() {
            return !op.equals("set");
        }

        Optional<Change> toChange() {
            return switch (op) {
                case "set" -> set();
                case "add" ->
                    row == null || category == null
                            ? Optional.empty()
                            : Optional.of(new Change.AddRow(row, category, before));
                case "move" ->
                    row == null || category == null
                            ? Optional.empty()
                            : Optional.of(new Change.MoveRow(row, category, before));
                case "remove" -> row == null ? Optional.empty() : Optional.of(new Change.RemoveRow(row, seenCells()));
                case "add-line" ->
                    line == null
                            ? Optional.empty()
                            : LinePlace.of(line, parent).map(place -> new Change.AddLine(place, beforeLine));
                case "remove-line" ->
                    line == null ? Optional.empty() : Optional.of(new Change.RemoveLine(line, seenOfLine()));
                default -> Optional.empty();
            };
        }

        private Optional<Change> set() {
            if (cell == null || from == null || to == null) {
                return Optional.empty();
            }
            return CellAddress.parse(cell).map(address -> new Change.SetCell(address, from, to));
        }

        private Map<IndicatorField, String> seenCells() {
            return seen(IndicatorField.values(), IndicatorField::key);
        }

        private Map<FundingField, String> seenOfLine() {
            return seen(FundingField.values(), FundingField::key);
        }

        private <F> Map<F, String> seen(F[] fields, Function<F, String> key) {
            var cells = new HashMap<F, String>();
            if (seen != null) {
                Arrays.stream(fields)
                        .filter(field -> seen.get(key.apply(field)) != null)
                        .forEach(field -> cells.put(field, seen.get(key.apply(field))));
            }
            return cells;
        }
    }

    /** Whether one of the changes adds, moves or removes a row or line. */
    boolean arranges() {
        return changes.stream().anyMatch(Item::arranges);
    }

    /** The changes; empty when one of them is none. */
    Optional<List<Change>> toChanges() {
        var read = changes.stream().map(Item::toChange).toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }
}

package io.ziping.evaluation.editing;

import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.FormContent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A form as it is posted as a whole, with every cell whether it was changed or not.
 *
 * @param seen the version the person had before them; -1 when that is not known
 * @param texts what the cells hold, in the order of the form
 * @param button what is to be done to the rows or lines of the stored content, after the texts
 */
public record WholeForm(long seen, Map<CellAddress, String> texts, Function<FormContent, Optional<Change>> button) {

    /** The cells that hold something else than the stored form, or that it does not have any more. */
    List<CellAddress> differing(FormContent stored) {
        var places = places(stored);
        return texts.keySet().stream()
                .filter(cell -> !places.contains(cell) || differs(stored, cell))
                .toList();
    }

    /** What makes the posted form of the stored one; cells that it does not have are passed over. */
    List<Change> changes(FormContent stored) {
        var places = places(stored);
        var cells = texts.entrySet().stream()
                .filter(entry -> places.contains(entry.getKey()) && differs(stored, entry.getKey()))
                .<Change>map(
                        entry -> new Change.SetCell(entry.getKey(), stored.read(entry.getKey()), entry.getValue()));
        return Stream.concat(cells, button.apply(stored).stream()).toList();
    }

    private boolean differs(FormContent stored, CellAddress cell) {
        return !stored.read(cell).equals(texts.get(cell));
    }

    private static Set<CellAddress> places(FormContent stored) {
        return stored.places().collect(HashSet::new, Set::add, Set::addAll);
    }
}

package io.ziping.execution;

import io.ziping.evaluation.editing.FundingForm;
import java.util.List;
import java.util.Set;

/**
 * A form beside what the finance system says of it.
 *
 * @param rows the rows that are about it
 * @param cells every amount of them
 */
public record FormFigures(FundingForm form, List<FigureRow> rows, List<FigureCell> cells) {

    public FormFigures {
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    static FormFigures of(FundingForm form, List<FigureRow> rows) {
        return new FormFigures(form, rows, FigureComparison.of(form, rows));
    }

    public long id() {
        return form.id();
    }

    /** The amounts that another one is in force in place of. */
    public List<FigureCell> differing() {
        return cells.stream().filter(FigureCell::isDifferent).toList();
    }

    /** Whether something in it is not as the finance system says. */
    public boolean differs() {
        return cells.stream().anyMatch(cell -> !cell.isSame());
    }

    /** The amounts that would be written. */
    List<FigureCell> written(TickedFigures ticked) {
        return form.isOpen()
                ? cells.stream()
                        .filter(cell -> cell.isBlank() || (cell.isDifferent() && ticked.has(id(), cell)))
                        .toList()
                : List.of();
    }

    /** Whether it stands as it was shown, as far as the finance system says something of it. */
    boolean isStill(FormFigures shown) {
        return form.isOpen() && cells.equals(shown.cells);
    }

    /**
     * What somebody wants changed although something else is in force.
     *
     * @param cells their names, each behind its form's identity and a dot
     * @param forms the identities of forms of which everything is to be changed
     */
    public record TickedFigures(Set<String> cells, Set<Long> forms) {

        /** Nothing: blank cells are filled and all else stays. */
        public static final TickedFigures NONE = new TickedFigures(Set.of(), Set.of());

        public TickedFigures {
            cells = Set.copyOf(cells);
            forms = Set.copyOf(forms);
        }

        public boolean has(long form, FigureCell cell) {
            return forms.contains(form) || cells.contains(form + "." + cell.key());
        }
    }
}

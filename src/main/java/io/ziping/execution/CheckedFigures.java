package io.ziping.execution;

import java.util.List;

/**
 * A file of figures, each row beside the form it is about. Nothing has been written.
 *
 * @param file its name
 * @param forms in the order of the file
 * @param unused rows that nothing can be done with, with the reason
 */
public record CheckedFigures(int year, String file, List<FormFigures> forms, List<FigureRow> unused) {

    public CheckedFigures {
        forms = List.copyOf(forms);
        unused = List.copyOf(unused);
    }

    /** Forms in which something else is in force, and that may be changed. */
    public List<FormFigures> differing() {
        return forms.stream()
                .filter(each ->
                        isOpen(each) && each.cells().stream().anyMatch(cell -> cell.isDifferent() || cell.hasNoLine()))
                .toList();
    }

    /** Forms that only get blank cells filled. */
    public List<FormFigures> filling() {
        return forms.stream()
                .filter(each -> isOpen(each)
                        && each.differs()
                        && each.cells().stream().noneMatch(cell -> cell.isDifferent() || cell.hasNoLine()))
                .toList();
    }

    /** Forms that are not as the finance system says and cannot be changed. */
    public List<FormFigures> closed() {
        return forms.stream().filter(each -> !isOpen(each) && each.differs()).toList();
    }

    /** How many forms say the same already. */
    public long same() {
        return forms.stream().filter(each -> !each.differs()).count();
    }

    /** How many blank cells are filled. */
    public long blanks() {
        return forms.stream()
                .filter(CheckedFigures::isOpen)
                .flatMap(each -> each.cells().stream())
                .filter(FigureCell::isBlank)
                .count();
    }

    private static boolean isOpen(FormFigures each) {
        return each.form().isOpen();
    }
}

package io.ziping.execution;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A file of figures, each row beside the form it is about. Nothing has been written.
 *
 * @param file its name
 * @param forms in the order of the file
 * @param unused rows that nothing can be done with, with the reason
 * @param troubles the kind of the reason, by the number of the row
 */
public record CheckedFigures(
        int year, String file, List<FormFigures> forms, List<FigureRow> unused, Map<Integer, FigureTrouble> troubles) {

    public CheckedFigures {
        forms = List.copyOf(forms);
        unused = List.copyOf(unused);
        troubles = Map.copyOf(troubles);
    }

    /** Forms in which something else is in force, and that may be changed. */
    public List<FormFigures> differing() {
        return open(each -> has(each, FigureCell::isDifferent));
    }

    /** Forms that only get blank cells filled. */
    public List<FormFigures> filling() {
        return open(each -> has(each, FigureCell::isBlank) && !has(each, FigureCell::isDifferent));
    }

    /** Forms in which nothing can be done: they lack the lines of what they do not say. */
    public List<FormFigures> lacking() {
        return open(each -> has(each, FigureCell::hasNoLine)
                && !has(each, FigureCell::isBlank)
                && !has(each, FigureCell::isDifferent));
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

    private List<FormFigures> open(Predicate<FormFigures> which) {
        return forms.stream().filter(each -> isOpen(each) && which.test(each)).toList();
    }

    private static boolean has(FormFigures form, Predicate<FigureCell> which) {
        return form.cells().stream().anyMatch(which);
    }

    private static boolean isOpen(FormFigures each) {
        return each.form().isOpen();
    }
}

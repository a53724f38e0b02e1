package io.ziping.evaluation.view;

import io.ziping.evaluation.form.ScoredForm;
import io.ziping.scoring.comparison.StaleYears;
import java.util.List;
import java.util.stream.Stream;

/**
 * A year in a target or an objective that was taken over from last year's form.
 *
 * @param cell the address of its cell
 * @param at where its digits begin in the cell's text
 * @param from its digits as typed
 * @param to those of the year after
 * @param certain whether last year's form spoke of its own year, and compared nothing with it
 */
public record StaleYear(String cell, int at, String from, String to, boolean certain) {

    /** Those of a form, in the order of its cells; most texts name no year, and are not read. */
    static List<StaleYear> of(ScoredForm form, Stream<FormView.Cell> cells) {
        var heading = form.evaluation().getHeading();
        var project = heading.getProjectName();
        int year = heading.getFiscalYear();
        return cells.flatMap(cell -> StaleYears.of(cell.text(), project, year).stream()
                        .map(stale ->
                                new StaleYear(cell.address(), stale.at(), stale.from(), stale.to(), stale.certain())))
                .toList();
    }
}

package io.ziping.evaluation.comparison;

import java.util.List;
import java.util.UUID;

/**
 * A row of a form through the years of its project.
 *
 * @param form the id of the form
 * @param row the key of the row
 * @param name 三级指标 as it is called this year
 * @param years this year first; they end where a year has no form that was handed in, or no row that goes on
 * @param linkable whether the viewer may say which row of last year it goes on from, and there is a form of last year
 * @param lastYear the rows of last year's form to choose from
 * @param chosen what a person chose: a key, {@link RowLinks#NEW}, or blank while names decide
 */
public record RowHistory(
        long form,
        UUID row,
        String project,
        String name,
        List<Year> years,
        boolean linkable,
        List<Choice> lastYear,
        String chosen) {

    /**
     * One year.
     *
     * @param form the id of the form of that year
     * @param pairing how the row was found for that of the year after; blank for this year's
     */
    public record Year(
            int fiscalYear,
            long form,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            String pairing) {}

    /** A row to choose. */
    public record Choice(String key, String label) {}
}

package io.ziping.evaluation.comparison;

import io.ziping.scoring.examined.Peers.TargetSpread;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a row.
 *
 * @param lastYear the row of last year's form that goes on as this one; {@code null} for a row that is new
 * @param spread how the targets of the same indicator lie over all units; {@code null} where fewer than five have it
 * @param unit the unit that the numbers of the spread are in; blank without one
 */
public record RowBeside(
        @Nullable LastYearRow lastYear, @Nullable TargetSpread spread, String unit) {

    /**
     * A row of last year as it was typed.
     *
     * @param weight as it is printed, where it is a number
     */
    public record LastYearRow(String name, String target, String actual, String weight) {}
}

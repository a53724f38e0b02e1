package io.ziping.analysis;

import org.jspecify.annotations.Nullable;

/**
 * An indicator in a year, as it is counted in one unit.
 *
 * @param measure what it is counted in; blank without a unit
 * @param forms how many rows of forms have it
 * @param units how many units
 * @param departments how many departments these belong to
 * @param actual {@code null} where no actual is a number that can be compared
 */
public record IndicatorYear(
        int fiscalYear,
        String measure,
        int forms,
        int units,
        int departments,
        Spread target,
        @Nullable Spread actual) {}

package io.ziping.scoring.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a person said of a row of this year: that it is a certain row of last year, or that it is none.
 *
 * @param row its place among this year's rows, from 0
 * @param before the place of its counterpart among last year's; {@code null} for a row that is new, whatever its name
 */
public record RowLink(int row, @Nullable Integer before) {}

package io.ziping.analysis.web;

import io.ziping.analysis.Medians;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The middle of all departments as the last line of a table; a dash where there is nothing to tell. Public, as templates ask
 * for it.
 *
 * @param shown whether there are enough departments to be told of
 */
public record MedianRow(
        boolean shown,
        int departments,
        String rate,
        String average,
        String spread,
        String excellent,
        String fullMarks,
        String doubt,
        String onTime,
        String onTarget,
        String confirmed) {

    static MedianRow of(Medians medians) {
        return new MedianRow(
                medians.isEnough(),
                medians.departments(),
                text(medians.rate()),
                text(medians.average()),
                text(medians.spread()),
                text(medians.excellent()),
                text(medians.fullMarks()),
                text(medians.doubt()),
                text(medians.onTime()),
                text(medians.onTarget()),
                text(medians.confirmed()));
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "—" : number.toPlainString();
    }
}

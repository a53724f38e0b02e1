package io.ziping.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The middle of the departments that have enough forms, as pages and programs are told; shares in percent.
 *
 * @param departments how many these are
 * @param onTimeShare {@code null}, as every other one, where too few departments have it
 */
public record MedianWords(
        int departments,
        @Nullable String executionRate,
        @Nullable String averageScore,
        @Nullable String scoreDeviation,
        @Nullable String excellentShare,
        @Nullable String fullMarkShare,
        @Nullable String averageDoubt,
        @Nullable String onTimeShare,
        @Nullable String onTargetShare,
        @Nullable String confirmedShare) {

    /** {@code null} where the departments are too few to be told of. */
    public static @Nullable MedianWords of(Medians medians) {
        return medians.isEnough()
                ? new MedianWords(
                        medians.departments(),
                        text(medians.rate()),
                        text(medians.average()),
                        text(medians.spread()),
                        text(medians.excellent()),
                        text(medians.fullMarks()),
                        text(medians.doubt()),
                        text(medians.onTime()),
                        text(medians.onTarget()),
                        text(medians.confirmed()))
                : null;
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

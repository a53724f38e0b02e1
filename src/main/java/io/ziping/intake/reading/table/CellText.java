package io.ziping.intake.reading.table;

import org.jspecify.annotations.Nullable;

/**
 * What was read of one cell.
 *
 * @param doubt why its text is not certain; {@code null} when it is
 * @param comment what somebody noted beside it; {@code null} when nobody did
 */
public record CellText(
        String text, @Nullable String doubt, @Nullable String comment) {

    /** Two reasons in one sentence. */
    public static @Nullable String both(@Nullable String one, @Nullable String other) {
        return one == null || other == null ? one == null ? other : one : one + "；" + other;
    }
}

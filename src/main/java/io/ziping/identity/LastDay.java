package io.ziping.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day on which an account or a token may be used, that day included. Whether it has gone by is decided here alone. */
public final class LastDay {

    private LastDay() {}

    /**
     * Whether it has gone by.
     *
     * @param last {@code null} where there is none, which never goes by
     */
    public static boolean isOver(@Nullable LocalDate last, LocalDate today) {
        return last != null && today.isAfter(last);
    }
}

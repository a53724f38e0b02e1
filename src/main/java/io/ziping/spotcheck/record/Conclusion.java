package io.ziping.spotcheck.record;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 复核结论 as it was told to the unit.
 *
 * @param number from 1; the last one holds
 * @param rows what was found of each row that is not as filed, or has words
 * @param by who has concluded, by name
 * @param answer what the unit says to it; {@code null} while it says nothing
 */
public record Conclusion(
        long id,
        int number,
        BigDecimal total,
        Grade grade,
        String words,
        List<Found> rows,
        String by,
        Instant at,
        @Nullable Answer answer) {

    public Conclusion {
        rows = List.copyOf(rows);
    }

    /** Whether the unit contests it, and nobody has decided about that. */
    public boolean isContested() {
        return answer != null && answer.isUndecided();
    }

    /**
     * A row as concluded.
     *
     * @param place see {@link ReviewedRow#place}
     * @param clause 扣分条款 in words, or blank
     */
    public record Found(String place, String actual, BigDecimal score, String clause, String grounds) {}

    /**
     * 单位答复.
     *
     * @param contests whether the unit contests it
     * @param changed what the reviewer makes of a contest: reviews anew, or keeps the conclusion; {@code null} while undecided
     */
    public record Answer(
            long id,
            boolean contests,
            String words,
            String by,
            Instant at,
            @Nullable Boolean changed,
            String reason,
            String decidedBy,
            @Nullable Instant decidedAt) {

        /** Whether it waits for the reviewer. */
        public boolean isUndecided() {
            return contests && changed == null;
        }
    }
}

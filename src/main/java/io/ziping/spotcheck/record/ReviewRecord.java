package io.ziping.spotcheck.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 复核记录: what a reviewer says of a drawn form.
 *
 * @param there whether the reviewer still reviews: their account is enabled, and its last day has not gone by
 * @param rows what was typed, by place; rows that stand as filed are left out
 * @param closedAt {@code null} while the reviewer is at it
 * @param version grows with every save
 */
public record ReviewRecord(
        long id,
        long formId,
        RecordPart part,
        long reviewerId,
        String reviewer,
        boolean there,
        String conclusion,
        @Nullable Instant closedAt,
        long version,
        Map<String, TypedRow> rows) {

    /** The longest conclusion, in characters. */
    public static final int LONGEST_CONCLUSION = 4000;

    public ReviewRecord {
        rows = Map.copyOf(rows);
    }

    /** Whether the reviewer is done with it. */
    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether it is to be written, and nobody is there who would. */
    public boolean isLeft() {
        return !isClosed() && !there;
    }

    /** What was typed into a row. */
    public TypedRow row(String place) {
        return rows.getOrDefault(place, TypedRow.BLANK);
    }
}

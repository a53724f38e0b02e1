package io.ziping.evaluation.changes;

import io.ziping.organization.DataScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far somebody has read. Opaque to whoever keeps it.
 *
 * @param number of the last change that was read
 * @param at when it was numbered; by it a cursor is known that comes from another course of events, such as that before a backup
 *     was restored
 * @param scope whose forms were read: what lies in another scope was not
 */
public record ChangeCursor(long number, Instant at, String scope) {

    private static final Pattern WRITTEN = Pattern.compile("c(\\d{1,18})\\.(\\d{1,17})\\.([a-z]\\d{0,18})");

    /** The cursor of a text; empty when it is none. */
    public static Optional<ChangeCursor> parse(String text) {
        var written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ChangeCursor(
                        Long.parseLong(written.group(1)),
                        Instant.EPOCH.plus(Long.parseLong(written.group(2)), ChronoUnit.MICROS),
                        written.group(3)))
                : Optional.empty();
    }

    /** A scope in a cursor's words. */
    static String scope(DataScope scope) {
        if (scope.unitId() != null) {
            return "u" + scope.unitId();
        }
        return scope.departmentId() == null ? "a" : "d" + scope.departmentId();
    }

    @Override
    public String toString() {
        return "c" + number + "." + Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, at)) + "." + scope;
    }
}

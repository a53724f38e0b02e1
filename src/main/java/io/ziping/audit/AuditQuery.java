package io.ziping.audit;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param from the first day, or {@code null}
 * @param to the last day, or {@code null}
 * @param username a whole username, or blank
 * @param kind a kind of entry, or blank
 * @param zone where days begin
 */
public record AuditQuery(@Nullable LocalDate from, @Nullable LocalDate to, String username, String kind, ZoneId zone) {

    /** Whether it asks for less than everything. */
    public boolean narrows() {
        return from != null || to != null || !username.isBlank() || !kind.isBlank();
    }

    String where() {
        return " where true" + (from == null ? "" : " and at >= :from") + (to == null ? "" : " and at < :to")
                + (username.isBlank() ? "" : " and username = :username") + (kind.isBlank() ? "" : " and kind = :kind");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (from != null) {
            parameters.put("from", Timestamp.from(from.atStartOfDay(zone).toInstant()));
        }
        if (to != null) {
            parameters.put(
                    "to", Timestamp.from(to.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (!username.isBlank()) {
            parameters.put("username", username.strip());
        }
        if (!kind.isBlank()) {
            parameters.put("kind", kind.strip());
        }
        return parameters;
    }
}

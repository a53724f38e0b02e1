package io.ziping.evaluation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * What was decided last about a finding.
 *
 * @param reason in the reviewer's words, or blank
 * @param by the reviewer's name
 * @param at by the clock on the wall
 */
public record Decided(Decision decision, String reason, String by, LocalDateTime at) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** Reads {@code decision}, {@code reason}, {@code display_name} and {@code at} of a row. */
    static Decided read(ResultSet row, ZoneId zone) throws SQLException {
        return new Decided(
                Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("display_name"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime());
    }

    /** In a line: {@code 说明成立 · 沈建国 11月29日：已看合同}. */
    public String words() {
        return "%s · %s %s%s".formatted(decision.label(), by, DAY.format(at), reason.isEmpty() ? "" : "：" + reason);
    }
}

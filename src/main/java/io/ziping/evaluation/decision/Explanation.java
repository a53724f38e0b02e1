package io.ziping.evaluation.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * 说明: what the unit says of a finding in its form, to whoever reviews it.
 *
 * @param by the name of the person
 * @param at by the clock on the wall
 */
public record Explanation(String text, String by, LocalDateTime at) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** Reads {@code explanation}, {@code explained_by} and {@code explained_at} of a row. */
    static Explanation read(ResultSet row, ZoneId zone) throws SQLException {
        return new Explanation(
                row.getString("explanation"),
                row.getString("explained_by"),
                row.getObject("explained_at", OffsetDateTime.class)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime());
    }

    /** In a line: {@code 单位说明 · 周敏 11月29日：尾款下年支付}. */
    public String words() {
        return "单位说明 · %s %s：%s".formatted(by, DAY.format(at), text);
    }
}

package io.ziping.review;

import io.ziping.evaluation.search.Filled;
import io.ziping.evaluation.search.FindingChip;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A form in somebody's queue.
 *
 * @param movedAt since when it is where it is; {@code null} for a draft that never moved
 * @param executionRate percent, cut to two decimals, or {@code null} while the amounts are missing
 * @param findings what the rules say of it
 * @param filled how much of it is filled; {@code null} when it is not the unit's to fill, or not counted yet
 * @param doubt 存疑分, one decimal
 * @param returnCount how often it was sent back
 * @param pins how many pins came with the last return
 * @param unanswered how many of them the unit has not answered
 * @param reason why it was sent back last, or blank
 * @param lastDay until when a draft must be handed in; {@code null} when it is none, or has no such day
 * @param reviewer the finance reviewer it was given to, else who looks after its department; blank for nobody
 * @param reviewDay until when it has to be decided by whoever is looking; {@code null} when it waits for others, or has no such day
 */
public record WaitingForm(
        long id,
        long version,
        int fiscalYear,
        String project,
        String department,
        String unit,
        Status status,
        @Nullable Instant movedAt,
        @Nullable BigDecimal executionRate,
        BigDecimal totalScore,
        @Nullable Grade grade,
        FindingChip findings,
        @Nullable Filled filled,
        BigDecimal doubt,
        int returnCount,
        int pins,
        int unanswered,
        int unsentPins,
        String reason,
        @Nullable LocalDate lastDay,
        String reviewer,
        @Nullable LocalDate reviewDay) {

    /** Nothing to ask about but hints, no pin waiting, and never sent back: may be passed without being opened. */
    public boolean clean() {
        return findings.tone().equals("hint") && returnCount == 0 && unsentPins == 0;
    }

    /** The form of a row of {@link ReviewQueue}. */
    static WaitingForm read(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        var reason = row.getString("reason");
        var reviewer = row.getString("reviewer");
        var moved = row.getObject("moved_at", OffsetDateTime.class);
        var status = Status.valueOf(row.getString("status"));
        return new WaitingForm(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("department"),
                row.getString("unit"),
                status,
                moved == null ? null : moved.toInstant(),
                row.getBigDecimal("execution_rate"),
                row.getBigDecimal("total_score"),
                grade == null ? null : Grade.valueOf(grade),
                FindingChip.of(
                        row.getString("headline"),
                        row.getInt("block_count"),
                        row.getInt("warning_count"),
                        row.getObject("advice_count", Integer.class),
                        row.getObject("headline_count", Integer.class)),
                status.isEditable() ? Filled.of(row, row.getInt("unanswered")) : null,
                row.getBigDecimal("doubt"),
                row.getInt("return_count"),
                row.getInt("pins"),
                row.getInt("unanswered"),
                row.getInt("unsent_pins"),
                reason == null ? "" : reason,
                row.getObject("last_day", LocalDate.class),
                reviewer == null ? "" : reviewer,
                row.getObject("review_day", LocalDate.class));
    }
}

package io.ziping.review;

import io.ziping.evaluation.search.Filled;
import io.ziping.evaluation.search.FindingChip;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
        @Nullable LocalDate lastDay) {

    /** Nothing to ask about but hints, no pin waiting, and never sent back: may be passed without being opened. */
    public boolean clean() {
        return findings.tone().equals("hint") && returnCount == 0 && unsentPins == 0;
    }
}

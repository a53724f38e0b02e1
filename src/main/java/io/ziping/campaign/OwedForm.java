package io.ziping.campaign;

import io.ziping.evaluation.search.Filled;
import io.ziping.evaluation.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * A form that has not been handed in.
 *
 * @param evaluationId the form; {@code null} when nobody has begun it
 * @param status where it is; {@code null} when nobody has begun it
 * @param filled how much of it is filled; {@code null} when nobody has begun it, or it is not counted yet
 * @param preparers the names of those who fill the unit's forms; blank when there is nobody
 * @param remindedToday whether the unit has been reminded today
 */
public record OwedForm(
        long unitId,
        String unit,
        String department,
        long projectId,
        String project,
        @Nullable Long evaluationId,
        @Nullable Status status,
        @Nullable Filled filled,
        String preparers,
        boolean remindedToday) {

    /** The state as people say it. */
    public String state() {
        return status == null ? "未开始" : status.label();
    }

    /** The colour role of its chip before the last day. */
    public String tone() {
        return status == null ? "plain" : status.tone();
    }

    /**
     * Whether somebody may go on filling it; what was sent back must be mended whatever the date.
     *
     * @param begins whether they may begin forms of the year
     * @param fills whether they fill forms at all
     */
    public boolean mayFill(boolean begins, boolean fills) {
        return begins || (fills && status == Status.RETURNED);
    }
}

package io.ziping.campaign;

import io.ziping.evaluation.workflow.Status;
import org.jspecify.annotations.Nullable;

/**
 * A form that has not been handed in.
 *
 * @param evaluationId the form; {@code null} when nobody has begun it
 * @param status where it is; {@code null} when nobody has begun it
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
        String preparers,
        boolean remindedToday) {

    /** The state as people say it. */
    public String state() {
        return status == null ? "未开始" : status.label();
    }

    /** The colour role of its chip. */
    public String tone() {
        return status == null ? "stop" : status.tone();
    }
}

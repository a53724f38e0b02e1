package io.ziping.sheet;

import io.ziping.evaluation.workflow.Status;
import org.jspecify.annotations.Nullable;

/** How far a form had come when a page of it was printed. */
public enum SheetStatus {
    /** 草稿: its unit was still writing it, for the first time or after a return. */
    DRAFT,
    /** Handed in, and not yet passed by the finance bureau. */
    IN_REVIEW,
    /** Passed by the finance bureau, and not public. */
    APPROVED,
    /** 已公开. */
    PUBLISHED;

    /** @param status as a document has it; without one nobody has handed it in */
    static SheetStatus of(@Nullable String status) {
        if (status == null) {
            return DRAFT;
        }
        return switch (Status.valueOf(status)) {
            case DRAFT, RETURNED -> DRAFT;
            case SUBMITTED, DEPARTMENT_APPROVED -> IN_REVIEW;
            case FINANCE_APPROVED -> APPROVED;
            case PUBLISHED -> PUBLISHED;
        };
    }
}

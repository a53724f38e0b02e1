package io.ziping.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 通知: what somebody is told.
 *
 * @param subject in one line
 * @param text the rest, or blank
 * @param link the page it speaks of
 * @param readAt {@code null} while it is unread
 */
public record Notice(
        long id,
        NoticeKind kind,
        String subject,
        String text,
        String link,
        Instant at,
        @Nullable Instant readAt) {

    /** The page of a form, or of the year's progress where no form is meant. */
    static String link(@Nullable Long evaluationId, int fiscalYear) {
        return evaluationId == null ? "/campaigns/" + fiscalYear : "/evaluations/" + evaluationId;
    }
}

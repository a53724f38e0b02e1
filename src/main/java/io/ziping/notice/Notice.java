package io.ziping.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    /**
     * The page of a form, of its spot check or of a project; where no form is meant, that of what waits for the reader, of what was
     * asked, of the backups or webhooks, of the year's progress or of its checks.
     *
     * @param row with {@code kind}, {@code evaluation_id}, {@code project_id} and {@code fiscal_year}
     */
    static String link(ResultSet row) throws SQLException {
        @Nullable Long form = row.getObject("evaluation_id", Long.class);
        var kind = NoticeKind.of(row.getString("kind"));
        if (form != null) {
            return "/evaluations/" + form + (kind.isOfSpotChecks() ? "/spot-check" : "");
        }
        @Nullable Long project = row.getObject("project_id", Long.class);
        if (project != null) {
            return "/projects/" + project;
        }
        int year = row.getInt("fiscal_year");
        return switch (kind) {
            case WAITING, REVIEW_DUE, HANDED_OVER, ASSIGNED -> "/";
            case INQUIRY, ANSWER -> "/inquiries";
            case SPOT_CHECK, REVIEWING -> "/spot-checks";
            case RECTIFICATION_DUE -> "/spot-checks/rectifications";
            case BACKUP -> "/admin/backups";
            case WEBHOOK -> "/admin/webhooks";
            case RULES -> "/admin/rules/" + year + "/checks";
            case OTHER -> "/notices";
            default -> "/campaigns/" + year;
        };
    }
}

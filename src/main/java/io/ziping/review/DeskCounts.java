package io.ziping.review;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.review.views.SavedView;
import io.ziping.review.views.SavedViews;
import io.ziping.spotcheck.rectification.CheckDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much waits on somebody's desk, for the navigation of every page. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class DeskCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What the navigation shows.
     *
     * @param waiting forms, and what units have asked, that wait for the viewer to do something
     * @param checks what of spot checks waits for them
     * @param unread the viewer's notices that are not read yet
     * @param inquiries of what units have asked how much waits for a reviewer's answer, or is answered for a unit of late
     * @param assigned whether the viewer was given parts of any form
     * @param overdue of the forms that wait for the viewer's review, how many are over time
     * @param views the lists that the viewer has kept
     */
    public record Counts(
            long waiting,
            long checks,
            long unread,
            long inquiries,
            boolean assigned,
            long overdue,
            List<SavedView> views) {}

    /** The counts of the navigation in one statement; an administrator only helps out, and has no queue. */
    public Counts of(Viewer viewer) {
        var waiting =
                switch (viewer.role()) {
                    case PREPARER -> WaitingIds.counting(viewer, "e.status in ('DRAFT', 'RETURNED')");
                    case DEPARTMENT_REVIEWER, FINANCE_REVIEWER -> awaited(viewer, "");
                    case OUTSIDE_REVIEWER, ADMIN -> "select 0";
                };
        return jdbc.sql("select (" + waiting + "), (select count(*) from notice n"
                        + " where n.account_id = :me and n.read_at is null), (" + InquiryDesk.counting(viewer)
                        + "), exists (select from form_assignment f where f.assignee_id = :me), ("
                        + (viewer.role().reviews() ? awaited(viewer, WaitingIds.overdue(viewer)) : "0")
                        + "), "
                        + SavedViews.COLUMN + ", (" + CheckDesk.counting(viewer) + ")")
                .params(WaitingIds.parameters(viewer))
                .param("me", viewer.accountId())
                .param("since", InquiryDesk.since(clock))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Counts(
                        row.getLong(1) + (viewer.role().reviews() ? row.getLong(3) : 0),
                        row.getLong(7),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getLong(5),
                        SavedViews.read(row.getArray(6))))
                .single();
    }

    /** How much waits for a reviewer: of what they look after, else of all. */
    private static String awaited(Viewer viewer, String more) {
        var all = WaitingIds.counting(viewer, WaitingIds.atStepCondition(viewer.role()) + more);
        return viewer.role() == Role.FINANCE_REVIEWER
                ? "select case when " + WaitingIds.anyMine() + " then (" + WaitingIds.countingMine(viewer, more)
                        + ") else (" + all + ") end"
                : all;
    }
}

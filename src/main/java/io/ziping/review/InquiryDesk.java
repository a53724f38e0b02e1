package io.ziping.review;

import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom inquiries wait for: who reviews the form first, and finance reviewers where the department has nobody who does, or
 * where the form came back from them; then the unit that has asked, until it has settled what was answered or asked on.
 */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class InquiryDesk {

    /** For so long a unit's start page tells of an answer. */
    private static final Duration TOLD = Duration.ofDays(14);

    private static final String OPEN = "p.kind = 'INQUIRY' and p.answer = '' and p.closed_at is null";

    /** Of a place where the unit has asked on it has read the answer before. */
    private static final String UNREAD = """
            p.kind = 'INQUIRY' and p.answer <> '' and p.closed_at is null and not exists (
                select from pin q where q.evaluation_id = p.evaluation_id and q.kind = 'INQUIRY'
                and q.address = p.address and q.id > p.id and q.at >= p.answered_at)
            """;

    private static final String ANSWERED = UNREAD + " and p.answered_at > :since";

    private static final String OF_UNIT = "e.inquiries > 0 and e.status <> 'PUBLISHED' and e.unit_id = :unit and ";

    /** Over forms {@code e} and their departments {@code d}. */
    private static final String FOR_FINANCE = """
            (d.skips_department_review or d.id not in (
                select r.department_id from account r
                where r.role = 'DEPARTMENT_REVIEWER' and r.enabled and r.department_id is not null)
            or e.status = 'RETURNED' and 'DEPARTMENT_APPROVED' = (
                select m.from_status from status_move m where m.evaluation_id = e.id and m.move = 'RETURN'
                order by m.id desc limit 1))
            """;

    private static final String ROWS = """
            select p.id, p.evaluation_id, e.fiscal_year, e.project_name, e.unit_name, p.address, p.place, p.text, p.answer,
                   p.at, p.answered_at, a.display_name as author, b.display_name as answerer, count(*) over () as count
            from self_evaluation e join competent_department d on d.id = e.department_id
            join pin p on p.evaluation_id = e.id join account a on a.id = p.author_id
            left join account b on b.id = p.answered_by where
            """;

    private static final String COUNTS = """
            select count(*) as inquiries, count(*) filter (where %s) as open, count(*) filter (where %s) as unread,
                (select %s from self_evaluation e join competent_department d on d.id = e.department_id where e.id = :form)
                    as for_finance
            from pin p where p.evaluation_id = :form and p.kind = 'INQUIRY'
            """.formatted(OPEN, UNREAD, FOR_FINANCE);

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One page with the number of all. */
    public record Slice(List<WaitingInquiry> inquiries, long count) {}

    /**
     * Of one form.
     *
     * @param all how much was asked
     * @param open how much of it nobody has answered
     * @param unread how many answers the unit has neither settled nor gone on from
     * @param forFinance whether finance reviewers are to answer, too
     */
    record FormCounts(int all, int open, int unread, boolean forFinance) {}

    FormCounts countsOf(long evaluationId) {
        return jdbc.sql(COUNTS)
                .param("form", evaluationId)
                .query((row, number) -> new FormCounts(
                        row.getInt("inquiries"),
                        row.getInt("open"),
                        row.getInt("unread"),
                        row.getBoolean("for_finance")))
                .single();
    }

    /**
     * Statement for the number of inquiries that wait for a reviewer's answer, or of answers that a unit has not settled, over
     * {@link WaitingIds#parameters} and {@code since}.
     */
    static String counting(Viewer viewer) {
        if (viewer.role().reviews()) {
            return "select coalesce(sum(e.open_inquiries), 0) from self_evaluation e"
                    + " join competent_department d on d.id = e.department_id where e.open_inquiries > 0"
                    + ofDesk(viewer);
        }
        return hasUnit(viewer)
                ? "select count(*) from self_evaluation e join pin p on p.evaluation_id = e.id where " + OF_UNIT
                        + ANSWERED
                : "select 0";
    }

    /** From when on a unit's start page tells of answers. */
    static Timestamp since(Clock clock) {
        return Timestamp.from(clock.instant().minus(TOLD));
    }

    /** What waits for the viewer's answer, the longest waiting first; nothing for those who review nothing. */
    public Slice waiting(Viewer viewer, int from, int size) {
        return viewer.role().reviews()
                ? slice(
                        "e.open_inquiries > 0 and " + OPEN + ofDesk(viewer) + " order by p.at, p.id",
                        viewer,
                        from,
                        size)
                : new Slice(List.of(), 0);
    }

    /** What reviewers have answered of late and the unit has not settled, the latest first; for who fills a unit's forms. */
    public Slice answered(Viewer viewer, int from, int size) {
        return own(ANSWERED + " order by p.answered_at desc, p.id desc", viewer, from, size);
    }

    /** What the unit has asked and nobody has answered, the longest waiting first; for who fills a unit's forms. */
    public Slice asked(Viewer viewer, int from, int size) {
        return own(OPEN + " order by p.at, p.id", viewer, from, size);
    }

    private Slice own(String condition, Viewer viewer, int from, int size) {
        return hasUnit(viewer) ? slice(OF_UNIT + condition, viewer, from, size) : new Slice(List.of(), 0);
    }

    private static boolean hasUnit(Viewer viewer) {
        return viewer.role() == Role.PREPARER && viewer.scope().unitId() != null;
    }

    private Slice slice(String condition, Viewer viewer, int from, int size) {
        var rows = jdbc.sql(ROWS + condition + " limit :size offset :from")
                .params(WaitingIds.parameters(viewer))
                .param("since", since(clock))
                .param("size", size)
                .param("from", from)
                .query((row, number) -> new Counted(inquiry(row), row.getLong("count")))
                .list();
        if (rows.isEmpty()) {
            return new Slice(
                    List.of(), from == 0 ? 0 : slice(condition, viewer, 0, 1).count());
        }
        return new Slice(
                rows.stream().map(Counted::inquiry).toList(), rows.get(0).count());
    }

    private record Counted(WaitingInquiry inquiry, long count) {}

    private static String ofDesk(Viewer viewer) {
        return " and e.status <> 'PUBLISHED'" + (viewer.role() == Role.FINANCE_REVIEWER ? " and " + FOR_FINANCE : "")
                + WaitingIds.scope(viewer);
    }

    private static WaitingInquiry inquiry(ResultSet row) throws SQLException {
        var answered = row.getObject("answered_at", OffsetDateTime.class);
        var answerer = row.getString("answerer");
        return new WaitingInquiry(
                row.getLong("id"),
                row.getLong("evaluation_id"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("unit_name"),
                row.getString("address"),
                row.getString("place"),
                row.getString("text"),
                row.getString("author"),
                instant(row),
                row.getString("answer"),
                answerer == null ? "" : answerer,
                answered == null ? null : answered.toInstant());
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}

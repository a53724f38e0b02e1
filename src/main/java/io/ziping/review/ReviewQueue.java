package io.ziping.review;

import io.ziping.evaluation.search.FindingChip;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whom. Each question is one query over an index, whatever the number of forms. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewQueue {

    private static final String COLUMNS = """
            select e.id, e.version, e.fiscal_year, e.project_name, e.department_name as department, e.unit_name as unit, e.status,
                   e.moved_at, e.execution_rate, e.total_score, e.grade, e.block_count, e.warning_count,
                   e.advice_count, e.headline_count, e.headline, e.return_count,
                   case when e.status = 'DRAFT' then greatest(c.closes_on, x.last_day) end as last_day,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.round = e.return_count) as pins,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.round > e.return_count) as unsent_pins,
                   (select m.reason from status_move m where m.evaluation_id = e.id and m.move = 'RETURN'
                    order by m.id desc limit 1) as reason
            """;

    private static final String FROM = """
             from self_evaluation e
             join competent_department d on d.id = e.department_id
             join implementing_unit u on u.id = e.unit_id
             left join campaign c on c.fiscal_year = e.fiscal_year
             left join campaign_extension x on x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id
            """;

    /** What was sent back last, then what is due next; what is due already comes behind that. */
    private static final String MOST_URGENT_FIRST = """
            e.moved_at desc nulls last, greatest(c.closes_on, x.last_day) < :today nulls last,
            greatest(c.closes_on, x.last_day) nulls last, e.id desc""";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One page of a queue with the number of all its forms. */
    public record Slice(List<WaitingForm> forms, long count) {}

    /**
     * What the navigation shows.
     *
     * @param waiting forms that wait for the viewer to do something
     * @param unread the viewer's notices that are not read yet
     */
    public record Counts(long waiting, long unread) {}

    /** What the viewer's queue holds before and behind a form that is in it. */
    public record Neighbours(Optional<Long> previous, Optional<Long> next) {

        static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
    }

    /** Forms at the viewer's step, the longest waiting first. */
    public Slice toReview(Viewer viewer, int from, int size) {
        return reviews(viewer) ? slice(viewer, atStep(viewer), "e.moved_at, e.id", from, size) : nothing();
    }

    /** Forms the viewer has to fill, the returned ones first. */
    public Slice toFill(Viewer viewer, Status status, int size) {
        return viewer.role().fillsForms()
                ? slice(viewer, "e.status = '" + status + "'", MOST_URGENT_FIRST, 0, size)
                : nothing();
    }

    /** Forms that have left the viewer's hands and are still on their way, the latest first. */
    public Slice underWay(Viewer viewer, int size) {
        return slice(viewer, handedOn(viewer), "e.moved_at desc, e.id desc", 0, size);
    }

    /** Both counts of the navigation in one statement; an administrator only helps out, and has no queue. */
    public Counts counts(Viewer viewer) {
        var waiting =
                switch (viewer.role()) {
                    case PREPARER -> counting(viewer, "e.status in ('DRAFT', 'RETURNED')");
                    case DEPARTMENT_REVIEWER, FINANCE_REVIEWER -> counting(viewer, atStep(viewer));
                    case ADMIN -> "select 0";
                };
        return jdbc.sql("select (" + waiting + "), (select count(*) from notice n"
                        + " where n.account_id = :me and n.read_at is null)")
                .params(parameters(viewer))
                .param("me", viewer.accountId())
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The forms around one in the viewer's queue. */
    public Neighbours around(long id, Viewer viewer) {
        if (!reviews(viewer)) {
            return Neighbours.NONE;
        }
        return new Neighbours(
                neighbour(id, viewer, "<", "e.moved_at desc, e.id desc"),
                neighbour(id, viewer, ">", "e.moved_at, e.id"));
    }

    private Optional<Long> neighbour(long id, Viewer viewer, String side, String order) {
        return jdbc.sql("select e.id" + FROM + where(viewer, atStep(viewer)) + " and (e.moved_at, e.id) " + side
                        + " (select c.moved_at, c.id from self_evaluation c where c.id = :id) order by " + order
                        + " limit 1")
                .params(parameters(viewer))
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    private Slice slice(Viewer viewer, String condition, String order, int from, int size) {
        var forms = jdbc.sql(
                        COLUMNS + FROM + where(viewer, condition) + " order by " + order + " limit :size offset :from")
                .params(parameters(viewer))
                .param("size", size)
                .param("from", from)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> form(row))
                .list();
        return new Slice(forms, from == 0 && forms.size() < size ? forms.size() : count(viewer, condition));
    }

    private long count(Viewer viewer, String condition) {
        return jdbc.sql(counting(viewer, condition))
                .params(parameters(viewer))
                .query(Long.class)
                .single();
    }

    private static String counting(Viewer viewer, String condition) {
        return "select count(*) from self_evaluation e join competent_department d on d.id = e.department_id"
                + where(viewer, condition);
    }

    private static Slice nothing() {
        return new Slice(List.of(), 0);
    }

    private static boolean reviews(Viewer viewer) {
        return viewer.role() == Role.DEPARTMENT_REVIEWER || viewer.role() == Role.FINANCE_REVIEWER;
    }

    /** The forms that a reviewer's move is awaited for; the same rule as in the table of moves. */
    private static String atStep(Viewer viewer) {
        return viewer.role() == Role.DEPARTMENT_REVIEWER
                ? "e.status = 'SUBMITTED' and not d.skips_department_review"
                : "(e.status = 'DEPARTMENT_APPROVED' or (e.status = 'SUBMITTED' and d.skips_department_review))";
    }

    private static String handedOn(Viewer viewer) {
        return switch (viewer.role()) {
            case PREPARER, ADMIN -> "e.status in ('SUBMITTED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED')";
            case DEPARTMENT_REVIEWER -> "e.status in ('RETURNED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED')";
            case FINANCE_REVIEWER -> "e.status in ('RETURNED', 'FINANCE_APPROVED')";
        };
    }

    private static String where(Viewer viewer, String condition) {
        var scope = viewer.scope();
        return " where " + condition
                + (scope.departmentId() == null ? "" : " and e.department_id = :department")
                + (scope.unitId() == null ? "" : " and e.unit_id = :unit");
    }

    private static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        var scope = viewer.scope();
        if (scope.departmentId() != null) {
            parameters.put("department", scope.departmentId());
        }
        if (scope.unitId() != null) {
            parameters.put("unit", scope.unitId());
        }
        return parameters;
    }

    private static WaitingForm form(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        var reason = row.getString("reason");
        var moved = row.getObject("moved_at", OffsetDateTime.class);
        return new WaitingForm(
                row.getLong("id"),
                row.getLong("version"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("department"),
                row.getString("unit"),
                Status.valueOf(row.getString("status")),
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
                row.getInt("return_count"),
                row.getInt("pins"),
                row.getInt("unsent_pins"),
                reason == null ? "" : reason,
                row.getObject("last_day", LocalDate.class));
    }
}

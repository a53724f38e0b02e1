package io.ziping.review;

import io.ziping.evaluation.search.Filled;
import io.ziping.evaluation.search.FindingChip;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whom. Each question is one query over stretches of indexes, each count one of kept totals. */
@Component
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ReviewQueue {

    private static final String COLUMNS = """
            select e.id, e.version, e.fiscal_year, e.project_name, e.department_name as department, e.unit_name as unit, e.status,
                   e.moved_at, e.execution_rate, e.total_score, e.grade, e.block_count, e.warning_count,
                   e.advice_count, e.headline_count, e.headline, e.cell_count, e.blank_count, e.doubt, e.return_count,
                   case when e.status = 'DRAFT' then greatest(c.closes_on, x.last_day) end as last_day,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.round = e.return_count) as pins,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.round = e.return_count
                    and p.answer = '') as unanswered,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.round > e.return_count) as unsent_pins,
                   (select m.reason from status_move m where m.evaluation_id = e.id and m.move = 'RETURN'
                    order by m.id desc limit 1) as reason
            """;

    private static final String FROM = """
             from page join self_evaluation e on e.id = page.id
             left join campaign c on c.fiscal_year = e.fiscal_year
             left join campaign_extension x on x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id
            """;

    private static final String DUE = "case when e.moved_at is null then greatest(c.closes_on, x.last_day) end";

    /** What was sent back last; then, of what never moved, what is due next; what is due already comes behind that. */
    private static final String MOST_URGENT_FIRST =
            "e.moved_at desc nulls last, " + DUE + " < :today nulls last, " + DUE + " nulls last, e.id desc";

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

        public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
    }

    /** Forms at the viewer's step, the longest waiting first. */
    public Slice toReview(Viewer viewer, int from, int size) {
        return viewer.role().reviews()
                ? slice(
                        viewer,
                        WaitingIds.atStep(viewer),
                        "e.moved_at, e.id",
                        WaitingIds.atStepCondition(viewer.role()),
                        from,
                        size)
                : nothing();
    }

    /** Forms the viewer has to fill, the returned ones first. */
    public Slice toFill(Viewer viewer, Status status, int size) {
        return viewer.role().fillsForms()
                ? slice(
                        viewer,
                        status == Status.DRAFT ? WaitingIds.drafts(viewer) : WaitingIds.moved(status, viewer),
                        MOST_URGENT_FIRST,
                        isAnyOf(List.of(status)),
                        0,
                        size)
                : nothing();
    }

    /** Forms that have left the viewer's hands and are still on their way, the latest first. */
    public Slice underWay(Viewer viewer, int size) {
        return slice(
                viewer,
                WaitingIds.underWay(viewer),
                "e.moved_at desc, e.id desc",
                isAnyOf(WaitingIds.handedOn(viewer.role())),
                0,
                size);
    }

    /** Both counts of the navigation in one statement; an administrator only helps out, and has no queue. */
    public Counts counts(Viewer viewer) {
        var waiting =
                switch (viewer.role()) {
                    case PREPARER -> counting(viewer, isAnyOf(List.of(Status.DRAFT, Status.RETURNED)));
                    case DEPARTMENT_REVIEWER, FINANCE_REVIEWER ->
                        counting(viewer, WaitingIds.atStepCondition(viewer.role()));
                    case ADMIN -> "select 0";
                };
        return jdbc.sql("select (" + waiting + "), (select count(*) from notice n"
                        + " where n.account_id = :me and n.read_at is null)")
                .params(WaitingIds.parameters(viewer))
                .param("me", viewer.accountId())
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The forms around one in the viewer's queue. */
    public Neighbours around(long id, Viewer viewer) {
        return viewer.role().reviews()
                ? new Neighbours(neighbour(id, viewer, false), neighbour(id, viewer, true))
                : Neighbours.NONE;
    }

    private Optional<Long> neighbour(long id, Viewer viewer, boolean behind) {
        return jdbc.sql(WaitingIds.nextTo(viewer, behind))
                .params(WaitingIds.parameters(viewer))
                .param("id", id)
                .param("size", 1)
                .param("from", 0)
                .query(Long.class)
                .optional();
    }

    private Slice slice(Viewer viewer, String ids, String order, String condition, int from, int size) {
        var forms = jdbc.sql("with page as materialized (" + ids + ")" + COLUMNS + FROM + " order by " + order
                        + " limit :size")
                .params(WaitingIds.parameters(viewer))
                .param("size", size)
                .param("from", from)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> form(row))
                .list();
        return new Slice(forms, from == 0 && forms.size() < size ? forms.size() : count(viewer, condition));
    }

    private long count(Viewer viewer, String condition) {
        return jdbc.sql(counting(viewer, condition))
                .params(WaitingIds.parameters(viewer))
                .query(Long.class)
                .single();
    }

    /** From the kept totals, so that nothing is counted. */
    private static String counting(Viewer viewer, String condition) {
        return "select coalesce(sum(e.forms), 0) from evaluation_total e"
                + " join competent_department d on d.id = e.department_id where e.unit_id "
                + (viewer.scope().unitId() == null ? "= 0 and " : "<> 0 and ")
                + condition + WaitingIds.scope(viewer);
    }

    private static String isAnyOf(List<Status> statuses) {
        return statuses.stream().map(Status::name).collect(Collectors.joining("', '", "e.status in ('", "')"));
    }

    private static Slice nothing() {
        return new Slice(List.of(), 0);
    }

    private static WaitingForm form(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        var reason = row.getString("reason");
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
                status.isEditable() ? Filled.of(row) : null,
                row.getBigDecimal("doubt"),
                row.getInt("return_count"),
                row.getInt("pins"),
                row.getInt("unanswered"),
                row.getInt("unsent_pins"),
                reason == null ? "" : reason,
                row.getObject("last_day", LocalDate.class));
    }
}

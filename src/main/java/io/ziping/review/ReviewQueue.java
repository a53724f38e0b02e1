package io.ziping.review;

import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
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
                   r.display_name as reviewer,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.kind = 'PIN'
                    and p.round = e.return_count) as pins,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.kind = 'PIN'
                    and p.round = e.return_count and p.answer = '') as unanswered,
                   (select count(*) from pin p where p.evaluation_id = e.id and p.kind = 'PIN'
                    and p.round > e.return_count) as unsent_pins,
                   (select m.reason from status_move m where m.evaluation_id = e.id and m.move = 'RETURN'
                    order by m.id desc limit 1) as reason
            """;

    private static final String REVIEW_DAY = ", %s as review_day";

    private static final String FROM = """
             from page join self_evaluation e on e.id = page.id
             join competent_department d on d.id = e.department_id
             left join campaign c on c.fiscal_year = e.fiscal_year
             left join campaign_extension x on x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id
             left join lateral (
                 select a.display_name from account a where a.enabled and a.role = 'FINANCE_REVIEWER'
                 and a.id in (e.reviewer_id, (
                     select m.account_id from review_assignment m where m.department_id = e.department_id))
                 order by a.id = e.reviewer_id desc nulls last limit 1) r on true
            """;

    private static final String DUE = "case when e.moved_at is null then greatest(c.closes_on, x.last_day) end";

    /** What was sent back last; then, of what never moved, what is due next; what is due already comes behind that. */
    private static final String MOST_URGENT_FIRST =
            "e.moved_at desc nulls last, " + DUE + " < :today nulls last, " + DUE + " nulls last, e.id desc";

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One page of a queue with the number of all its forms. */
    public record Slice(List<WaitingForm> forms, long count) {}

    /** What the viewer's queue holds before and behind a form that is in it. */
    public record Neighbours(Optional<Long> previous, Optional<Long> next) {

        public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
    }

    /** Forms at the viewer's step. */
    public Slice toReview(Viewer viewer, QueueView view, int from, int size) {
        return viewer.role().reviews()
                ? slice(
                        viewer,
                        WaitingIds.atStep(viewer, view),
                        (view.dueFirst() ? "review_day nulls last, " : "") + "e.moved_at, e.id",
                        view.mine()
                                ? WaitingIds.countingMine(viewer, "")
                                : WaitingIds.counting(viewer, WaitingIds.atStepCondition(viewer.role())),
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
                        WaitingIds.counting(viewer, isAnyOf(List.of(status))),
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
                WaitingIds.counting(viewer, isAnyOf(WaitingIds.handedOn(viewer.role()))),
                0,
                size);
    }

    /**
     * How the queue of a finance reviewer is divided.
     *
     * @param any whether the viewer looks after any department, or was given a form that waits
     * @param mine how many forms wait of these departments, without those given to others, and of those given to the viewer
     * @param all how many forms wait
     */
    public record Shares(boolean any, long mine, long all) {

        static final Shares UNDIVIDED = new Shares(false, 0, 0);
    }

    /** How the viewer's queue is divided; those of departments are not. */
    public Shares shares(Viewer viewer) {
        if (viewer.role() != Role.FINANCE_REVIEWER) {
            return Shares.UNDIVIDED;
        }
        var waiting = WaitingIds.atStepCondition(viewer.role());
        return jdbc.sql("select " + WaitingIds.anyMine() + ", (" + WaitingIds.countingMine(viewer, "") + "), ("
                        + WaitingIds.counting(viewer, waiting) + ")")
                .params(WaitingIds.parameters(viewer))
                .query((row, number) -> new Shares(row.getBoolean(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** The forms around one in the viewer's queue; of one that the viewer looks after, those around it among these. */
    public Neighbours around(long id, Viewer viewer) {
        if (!viewer.role().reviews()) {
            return Neighbours.NONE;
        }
        var mine = viewer.role() == Role.FINANCE_REVIEWER && isMine(id, viewer);
        return new Neighbours(neighbour(id, viewer, mine, false), neighbour(id, viewer, mine, true));
    }

    private boolean isMine(long id, Viewer viewer) {
        return jdbc.sql("select exists (select from self_evaluation e where e.id = :id and " + WaitingIds.mine() + ")")
                .param("id", id)
                .param("me", viewer.accountId())
                .query(Boolean.class)
                .single();
    }

    private Optional<Long> neighbour(long id, Viewer viewer, boolean mine, boolean behind) {
        return jdbc.sql(WaitingIds.nextTo(viewer, mine, behind))
                .params(WaitingIds.parameters(viewer))
                .param("id", id)
                .param("size", 1)
                .param("from", 0)
                .query(Long.class)
                .optional();
    }

    private Slice slice(Viewer viewer, String ids, String order, String counting, int from, int size) {
        var forms = jdbc.sql("with page as materialized (" + ids + ")" + COLUMNS
                        + REVIEW_DAY.formatted(WaitingIds.reviewDay(viewer)) + FROM + " order by " + order
                        + " limit :size")
                .params(WaitingIds.parameters(viewer))
                .param("size", size)
                .param("from", from)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> WaitingForm.read(row))
                .list();
        return new Slice(forms, from == 0 && forms.size() < size ? forms.size() : count(viewer, counting));
    }

    private long count(Viewer viewer, String counting) {
        return jdbc.sql(counting)
                .params(WaitingIds.parameters(viewer))
                .query(Long.class)
                .single();
    }

    private static String isAnyOf(List<Status> statuses) {
        return statuses.stream().map(Status::name).collect(Collectors.joining("', '", "e.status in ('", "')"));
    }

    private static Slice nothing() {
        return new Slice(List.of(), 0);
    }
}

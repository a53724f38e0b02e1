package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What waits for each role is what one plain statement over all forms finds, in its order, page by page. */
@WholeApplication
@Transactional
class ReviewQueueTest {

    private static final int ALL = 10_000;
    private static final String DUE = "case when e.moved_at is null then greatest(c.closes_on, x.last_day) end";

    @Autowired
    ReviewQueue queue;

    @Autowired
    DeskCounts counts;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private Desks desks;

    /** Forms in every status, in two departments of which one does not review itself, with and without a later last day. */
    @BeforeEach
    void forms() {
        desks = new Desks(context);
        desks.submitted("排队");
        jdbc.sql("insert into competent_department (name, name_key, skips_department_review) values ('不审', '不审', true)")
                .update();
        jdbc.sql("insert into implementing_unit (department_id, name, name_key)"
                        + " select id, '不审单位', '不审单位' from competent_department where name = '不审'")
                .update();
        jdbc.sql("insert into campaign_extension (fiscal_year, unit_id, last_day, reason, granted_by, granted_at)"
                        + " select c.fiscal_year, u.id, c.closes_on + 9, '延期', 1, now()"
                        + " from campaign c, implementing_unit u where u.name = '不审单位' order by 1 desc limit 1")
                .update();
        jdbc.sql("insert into project (unit_id, name, name_key) select u.id, '排队' || n, '排队' || n"
                        + " from implementing_unit u, generate_series(1, 30) n"
                        + " where u.name = '不审单位' or u.id = (select unit_id from account where username = 'preparer')")
                .update();
        jdbc.sql("""
                        insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id,
                            department_name, unit_name, status, amount_unit, initial_budget, adjusted_budget,
                            executed_amount, execution_score, weight_sum, total_score, grade, block_count, warning_count,
                            created_at, updated_at, moved_at)
                        select 0, 2024 + k % 3, p.id, p.name, u.department_id, u.id, u.name, u.name,
                            (array['DRAFT', 'RETURNED', 'SUBMITTED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED',
                                   'PUBLISHED'])[1 + k % 6],
                            'WAN_YUAN', 0, 0, 0, 0, 100, 100, 'EXCELLENT', 0, 0, now(), now(),
                            case when k % 6 > 0 or k % 12 = 0 then now() - make_interval(mins => k % 7) end
                        from project p join implementing_unit u on u.id = p.unit_id cross join lateral (select substr(p.name, 3)::int as k) number
                        where p.name ~ '^排队\\d+$'
                        """).update();
    }

    @Test
    void reviewersSeeTheLongestWaitingFirst() {
        assertThat(paged(desks.department))
                .hasSizeGreaterThan(3)
                .isEqualTo(plain(
                        "e.status = 'SUBMITTED' and not d.skips_department_review and e.department_id = "
                                + desks.department.scope().departmentId(),
                        "e.moved_at, e.id"));
        assertThat(paged(desks.finance))
                .hasSizeGreaterThan(6)
                .isEqualTo(plain(
                        "(e.status = 'DEPARTMENT_APPROVED' or e.status = 'SUBMITTED' and d.skips_department_review)",
                        "e.moved_at, e.id"));
    }

    @Test
    void neighboursAreThoseOfTheQueue() {
        var all = ids(queue.toReview(desks.finance, QueueView.ALL, 0, ALL));
        assertThat(all).hasSizeGreaterThan(6);
        for (int i = 0; i < all.size(); i++) {
            var around = queue.around(all.get(i), desks.finance);
            assertThat(around.previous()).isEqualTo(i == 0 ? Optional.empty() : Optional.of(all.get(i - 1)));
            assertThat(around.next()).isEqualTo(i == all.size() - 1 ? Optional.empty() : Optional.of(all.get(i + 1)));
        }
    }

    @Test
    void preparersSeeTheMostUrgentFirst() {
        for (var viewer : List.of(desks.preparer, desks.admin)) {
            var mine = viewer.scope().unitId() == null
                    ? ""
                    : " and e.unit_id = " + viewer.scope().unitId();
            for (var status : List.of(Status.DRAFT, Status.RETURNED)) {
                var wanted = plain(
                        "e.status = '" + status + "'" + mine,
                        "e.moved_at desc nulls last, " + DUE + " < current_date nulls last, " + DUE
                                + " nulls last, e.id desc");
                assertThat(wanted).hasSizeGreaterThan(3);
                assertThat(ids(queue.toFill(viewer, status, 7)))
                        .isEqualTo(wanted.subList(0, Math.min(7, wanted.size())));
                assertThat(queue.toFill(viewer, status, 7).count()).isEqualTo(wanted.size());
            }
        }
    }

    @Test
    void whatIsUnderWayComesLatestFirst() {
        var wanted = plain("e.status in ('RETURNED', 'FINANCE_APPROVED')", "e.moved_at desc, e.id desc");
        assertThat(ids(queue.underWay(desks.finance, 10))).isEqualTo(wanted.subList(0, 10));
        assertThat(queue.underWay(desks.finance, 10).count()).isEqualTo(wanted.size());
    }

    private List<Long> paged(Viewer viewer) {
        var all = new ArrayList<Long>();
        var count = queue.toReview(viewer, QueueView.ALL, 0, 2).count();
        Stream.iterate(0, from -> from < count, from -> from + 2)
                .forEach(from -> all.addAll(ids(queue.toReview(viewer, QueueView.ALL, from, 2))));
        assertThat(counts.of(viewer).waiting()).isEqualTo(count).isEqualTo(all.size());
        return all;
    }

    private static List<Long> ids(ReviewQueue.Slice slice) {
        return slice.forms().stream().map(WaitingForm::id).toList();
    }

    private List<Long> plain(String condition, String order) {
        return jdbc.sql("select e.id from self_evaluation e join competent_department d on d.id = e.department_id"
                        + " left join campaign c on c.fiscal_year = e.fiscal_year left join campaign_extension x"
                        + " on x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id where " + condition
                        + " order by " + order)
                .query(Long.class)
                .list();
    }
}

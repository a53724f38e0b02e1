package io.ziping.analysis;

import io.ziping.job.JobKind;
import io.ziping.job.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts anew what changed: the forms of a department in a year, and the year of all departments out of these. A department's
 * year is counted in one transaction, which takes what made it due first, so that nothing handed in meanwhile is missed.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class SummaryKeeper {

    private static final String OF_DEPARTMENT =
            " from self_evaluation e where e.fiscal_year = :year and e.department_id = :department";

    /** Of forms that were handed in; see {@code DoubtStep.HANDED_IN}. */
    private static final String FORMS = OF_DEPARTMENT + " and e.status not in ('DRAFT', 'RETURNED')";

    private static final String PUBLISHED = OF_DEPARTMENT + " and e.status = 'PUBLISHED'";

    private static final String SCORES = "select e.total_score, count(*)%s group by e.total_score";

    private static final String PLACES = "select least(floor(coalesce(e.execution_rate, 0))::integer, 100) as rate,"
            + " floor(e.total_score)::integer as score, count(*), sum(e.adjusted_budget)%s group by 1, 2";

    /** What the points of a form add up to: another number than its total only under rules that cap totals. */
    static final String POINTS = """
            case when e.policy_id in (select p.id from scoring_policy p
                    where jsonb_array_length(coalesce(p.document -> 'totalCaps', '[]'::jsonb)) > 0)
                then coalesce(e.execution_score, 0) + (
                    select coalesce(sum(i.score), 0) from indicator i where i.evaluation_id = e.id)
                else e.total_score end""";

    /** The cell of a form {@code o} with its {@code points}, as {@link OutcomeCell} has it. */
    static final String CELL = """
            coalesce(least(floor(o.execution_rate)::integer, 100), -1) as cell_rate,
                2 * floor(o.points)::integer + case when o.points = floor(o.points) then 0 else 1 end as cell_points,
                case when o.points = o.total_score then -1 else o.total_score end as cell_lowered""";

    private static final String SUMS = """
            forms, adjusted_budget, executed_amount, score_sum, score_squares, excellent, good, fair, poor, indicators,
            full_marks, doubt_sum, doubted, doubted_amount, compared, on_target, timed, on_time, decided, confirmed""";

    /** Each table with its columns, those of its key first, and what it is counted from. */
    private static final List<Kept> TABLES = List.of(
            new Kept("analysis_summary", "unit_id", SUMS, """
                    select coalesce(f.unit_id, 0), count(*), sum(f.adjusted_budget), sum(f.executed_amount), sum(f.total_score),
                        sum(f.total_score * f.total_score), count(*) filter (where f.grade = 'EXCELLENT'),
                        count(*) filter (where f.grade = 'GOOD'), count(*) filter (where f.grade = 'FAIR'),
                        count(*) filter (where f.grade = 'POOR'), sum(f.indicators), sum(f.full_marks), sum(f.doubt),
                        count(*) filter (where f.doubt >= 5), sum(f.executed_amount * f.doubt / 100), sum(f.compared),
                        sum(f.on_target), count(f.in_time), count(*) filter (where f.in_time), sum(f.decided), sum(f.confirmed)
                    from (select e.*, i.indicators, i.full_marks, a.compared, a.on_target, d.decided, d.confirmed,
                              (m.first_at at time zone :zone)::date <= greatest(c.closes_on, x.last_day) as in_time
                          from self_evaluation e
                          left join campaign c on c.fiscal_year = e.fiscal_year
                          left join campaign_extension x on x.fiscal_year = e.fiscal_year and x.unit_id = e.unit_id,
                          lateral (
                              select count(*) as indicators, count(*) filter (where r.score = r.weight) as full_marks
                              from indicator r where r.evaluation_id = e.id) i,
                          lateral (
                              select count(r.actual) as compared, count(*) filter (where r.actual = r.target) as on_target
                              from indicator_fact r where r.evaluation_id = e.id) a,
                          lateral (
                              select min(r.at) as first_at from status_move r
                              where r.evaluation_id = e.id and r.move = 'SUBMIT') m,
                          lateral (
                              select count(*) filter (where l.decision in ('ASKED', 'ACCEPTED')) as decided,
                                  count(*) filter (where l.decision = 'ASKED') as confirmed
                              from (select distinct on (r.digest) r.decision from finding_decision r
                                  where r.evaluation_id = e.id and e.decisions > 0 order by r.digest, r.id desc) l) d
                          where e.fiscal_year = :year and e.department_id = :department
                              and e.status not in ('DRAFT', 'RETURNED')) f
                    group by grouping sets ((f.unit_id), ()) having count(*) > 0"""),
            new Kept("analysis_score", "total_score", "forms", SCORES.formatted(FORMS)),
            new Kept("analysis_place", "rate, score", "forms, adjusted_budget", PLACES.formatted(FORMS)),
            new Kept(
                    "analysis_outcome",
                    "rate, points, lowered, grade",
                    "forms",
                    "select " + CELL + ", o.grade, count(*) from (select e.execution_rate, e.total_score, e.grade, "
                            + POINTS + " as points" + FORMS + ") o group by 1, 2, 3, 4"),
            new Kept("analysis_finding", "code", "forms", """
                    select f.code, count(*) from finding f
                    where f.fiscal_year = :year and f.department_id = :department and f.first_of_code and f.doubt >= 5
                    group by f.code"""),
            new Kept("published_summary", "", """
                    forms, adjusted_budget, executed_amount, score_sum, excellent, good, fair, poor, indicators, full_marks""", """
                    select count(*), sum(e.adjusted_budget), sum(e.executed_amount), sum(e.total_score),
                        count(*) filter (where e.grade = 'EXCELLENT'), count(*) filter (where e.grade = 'GOOD'),
                        count(*) filter (where e.grade = 'FAIR'), count(*) filter (where e.grade = 'POOR'),
                        sum(i.indicators), sum(i.full_marks)
                    from self_evaluation e, lateral (
                        select count(*) as indicators, count(*) filter (where r.score = r.weight) as full_marks
                        from indicator r where r.evaluation_id = e.id) i
                    where e.fiscal_year = :year and e.department_id = :department and e.status = 'PUBLISHED'
                    having count(*) > 0"""),
            new Kept("published_score", "total_score", "forms", SCORES.formatted(PUBLISHED)),
            new Kept("published_place", "rate, score", "forms, adjusted_budget", PLACES.formatted(PUBLISHED)));

    /** Departments of a year that are counted in one go, so that others have their turn. */
    private static final int LOT = 50;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OutcomeGaps gaps;
    private final Clock clock;

    private record Kept(String table, String key, String sums, String counted) {

        /** Its key within a department's year, to be followed by other columns; blank where it has one row of that. */
        String keyed() {
            return key.isEmpty() ? "" : key + ", ";
        }
    }

    private record DepartmentYear(int fiscalYear, long departmentId) {}

    @Bean
    static JobKind analysisCounting(SummaryKeeper keeper) {
        return JobKind.every(Duration.ofSeconds(10), Lane.SHORT, "analysis", keeper::countDue);
    }

    /** Counts what is due, at most {@value #LOT} departments' years. Of a year of all departments is due what was counted of one. */
    void countDue() {
        // the year of all departments behind the departments
        var due = jdbc.sql("select distinct fiscal_year, department_id, department_id = 0 from analysis_due"
                        + " order by 3, 1 desc, 2 limit :lot")
                .param("lot", LOT)
                .query((row, number) -> new DepartmentYear(row.getInt(1), row.getLong(2)))
                .list();
        if (due.isEmpty()) {
            gaps.makeDue(OffsetDateTime.now(clock));
            return;
        }
        due.stream()
                .filter(each -> each.departmentId() != Summaries.ALL)
                .forEach(each -> attempt(each, () -> count(each)));
        jdbc.sql("select distinct fiscal_year from analysis_due where department_id = 0")
                .query(Integer.class)
                .list()
                .forEach(year -> attempt(new DepartmentYear(year, Summaries.ALL), () -> add(year)));
    }

    /** Counts every department of every year, however many there are: for whoever has loaded forms past what makes them due. */
    void countAll() {
        jdbc.sql("""
                        insert into analysis_due (fiscal_year, department_id)
                        select distinct fiscal_year, department_id from self_evaluation
                        where status not in ('DRAFT', 'RETURNED')
                        """).update();
        long before = Long.MAX_VALUE;
        for (long due = due(); due > 0 && due < before; due = due()) {
            before = due;
            countDue();
        }
    }

    private long due() {
        return jdbc.sql("select count(*) from analysis_due where department_id <> 0")
                .query(Long.class)
                .single();
    }

    /** What fails stays due, and keeps nobody else from being counted. */
    private void attempt(DepartmentYear of, Runnable counting) {
        try {
            transaction.executeWithoutResult(status -> counting.run());
        } catch (DataAccessException failure) {
            log.error("could not count the forms of {}", of, failure);
        }
    }

    private void count(DepartmentYear of) {
        run("delete from analysis_due where fiscal_year = :year and department_id = :department", of);
        run("insert into analysis_due (fiscal_year, department_id) values (:year, 0)", of);
        for (var kept : TABLES) {
            run("delete from " + kept.table() + " where fiscal_year = :year and department_id = :department", of);
            run(
                    "insert into %s (fiscal_year, department_id, %s%s) select :year, :department, counted.* from (%s) counted"
                            .formatted(kept.table(), kept.keyed(), kept.sums(), kept.counted()),
                    of);
        }
    }

    /** Adds a year's departments up. */
    private void add(int year) {
        var all = new DepartmentYear(year, Summaries.ALL);
        run("delete from analysis_due where fiscal_year = :year and department_id = :department", all);
        for (var kept : TABLES) {
            run("delete from " + kept.table() + " where fiscal_year = :year and department_id = :department", all);
            var sums = kept.sums().replaceAll("\\w+", "sum($0)");
            run(
                    "insert into %1$s (fiscal_year, department_id, %2$s%3$s) select :year, :department, %2$s%4$s from %1$s"
                                    .formatted(kept.table(), kept.keyed(), kept.sums(), sums)
                            + " where fiscal_year = :year" + (kept.key().equals("unit_id") ? " and unit_id = 0" : "")
                            + " group by " + kept.keyed() + "fiscal_year",
                    all);
        }
        jdbc.sql("insert into analysis_moment (fiscal_year, at) values (:year, :now)"
                        + " on conflict (fiscal_year) do update set at = excluded.at")
                .param("year", year)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private void run(String sql, DepartmentYear of) {
        jdbc.sql(sql)
                .params(Map.of("year", of.fiscalYear(), "department", of.departmentId(), "zone", zone(clock.getZone())))
                .update();
    }

    /** As the database names it: what is a fixed distance counts there westwards. */
    static String zone(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset fixed
                ? "<LOC>"
                        + ZoneOffset.ofTotalSeconds(-fixed.getTotalSeconds())
                                .getId()
                                .replace("Z", "+00:00")
                : zone.getId();
    }
}

package io.ziping.campaign;

import io.ziping.evaluation.search.Filled;
import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a year is. A form is due for each project that had one in the year before, and for each that has begun one
 * this year; unless the project or its unit was told to owe none. Nobody knows of other projects. Each question is one
 * query, and counts by the kept totals, whatever the number of forms.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Progress {

    private static final String STEPS = """
            , sum(e.expected) as expected, sum(e.submitted) as submitted, sum(e.department) as department,
              sum(e.finance) as finance,
              coalesce(sum(e.submitted - e.department) filter (where d.skips_department_review), 0) as direct
            """;

    private static final String LEAST_DONE_FIRST = "sum(e.expected - e.submitted) desc, sum(e.expected) desc";

    /** The forms of some units one by one. */
    private static final String DUE = """
            , due as (
                select e.department_id, e.unit_id, e.project_id, e.project_name, e.id, e.status,
                    e.cell_count, e.blank_count, e.block_count
                from self_evaluation e
                where e.fiscal_year = :year and e.status in ('DRAFT', 'RETURNED') and e.unit_id in (select unit_id from shown)
                union all
                select l.department_id, l.unit_id, l.project_id, l.project_name, null, null, null, null, null
                from self_evaluation l
                where l.fiscal_year = :year - 1 and not l.followed and l.unit_id in (select unit_id from shown)
                    and l.unit_id in (select unit_id from lately)
            ), owed as (
                select * from due e where e.status = 'RETURNED' or not exists (
                    select from exempt x where x.unit_id = e.unit_id
                    and (x.project_id is null or x.project_id = e.project_id))
            )
            """;

    /** The units whose forms could be on a page of what is owed, and how many forms of theirs come before it. */
    private static final String SHOWN = """
            , placed as (
                select e.unit_id, e.expected - e.submitted as owing,
                    sum(e.expected - e.submitted) over (order by d.name, u.name, u.id) as through
                from expected e join implementing_unit u on u.id = e.unit_id
                join competent_department d on d.id = e.department_id
            ), shown as (
                select unit_id, through - owing as before from placed
                where owing > 0 and through > :from and through - owing < :from + :size
            )
            """;

    private static final String OWED_COLUMNS = """
            select e.unit_id, u.name as unit, d.name as department, e.project_id, e.project_name, e.id, e.status,
                   e.cell_count, e.blank_count, e.block_count,
                   (select string_agg(a.display_name, '、' order by a.id) from account a
                    where a.unit_id = e.unit_id and a.enabled) as preparers,
                   exists (select from campaign_reminder r where r.fiscal_year = :year and r.unit_id = e.unit_id
                           and r.occasion = :today) as reminded
            from owed e
            join implementing_unit u on u.id = e.unit_id
            join competent_department d on d.id = e.department_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The departments inside a scope, those with most to come first. */
    public List<ProgressLine> byDepartment(int fiscalYear, DataScope scope) {
        return jdbc.sql(ExpectedForms.sql(scope) + "select d.id, d.name" + STEPS
                        + " from expected e join competent_department d on d.id = e.department_id"
                        + " group by d.id order by " + LEAST_DONE_FIRST + ", d.name")
                .params(ExpectedForms.parameters(fiscalYear, scope))
                .query(Progress::line)
                .list();
    }

    /** The units inside a scope, those with most to come first. */
    public List<ProgressLine> byUnit(int fiscalYear, DataScope scope) {
        return jdbc.sql(ExpectedForms.sql(scope) + "select u.id, u.name" + STEPS
                        + " from expected e join implementing_unit u on u.id = e.unit_id"
                        + " join competent_department d on d.id = e.department_id group by u.id order by "
                        + LEAST_DONE_FIRST + ", u.name")
                .params(ExpectedForms.parameters(fiscalYear, scope))
                .query(Progress::line)
                .list();
    }

    /** What is owed inside a scope, by department, unit and project. */
    public List<OwedForm> owed(int fiscalYear, DataScope scope, int from, int size) {
        return owed(fiscalYear, scope, from, (long) size).list();
    }

    /** The units inside a scope that owe, as one calls them in a message: {@code 甲单位（周敏、李伟）2份}. */
    public List<String> owingNames(int fiscalYear, DataScope scope, int most) {
        return jdbc.sql(ExpectedForms.sql(scope) + """
                        select u.name, sum(e.expected - e.submitted) as owing,
                            (select string_agg(a.display_name, '、' order by a.id)
                            from account a where a.unit_id = u.id and a.enabled) as preparers
                        from expected e join implementing_unit u on u.id = e.unit_id
                        group by u.id having sum(e.expected - e.submitted) > 0 order by u.name, u.id limit :most
                        """)
                .params(ExpectedForms.parameters(fiscalYear, scope))
                .param("most", most)
                .query((row, number) -> row.getString("name")
                        + (row.getString("preparers") == null ? "" : "（" + row.getString("preparers") + "）")
                        + row.getLong("owing") + "份")
                .list();
    }

    /** All that is owed inside a scope, one after the other. */
    public void forEachOwed(int fiscalYear, DataScope scope, Consumer<OwedForm> consumer) {
        try (Stream<OwedForm> all = owed(fiscalYear, scope, 0, Long.MAX_VALUE).stream()) {
            all.forEach(consumer);
        }
    }

    private JdbcClient.MappedQuerySpec<OwedForm> owed(int fiscalYear, DataScope scope, long from, long size) {
        return jdbc.sql(ExpectedForms.sql(scope) + SHOWN + DUE + OWED_COLUMNS
                        + " order by d.name, u.name, u.id, e.project_name, e.project_id"
                        + " limit :size offset :from - (select coalesce(min(before), 0) from shown)")
                .params(ExpectedForms.parameters(fiscalYear, scope))
                .param("from", from)
                .param("size", size)
                .param("today", Reminders.occasion(LocalDate.now(clock)))
                .query(Progress::owedForm);
    }

    /**
     * A unit that owes.
     *
     * @param lastDay until when it may work on its forms
     */
    record Debtor(long unitId, String unit, long owing, LocalDate lastDay) {}

    /** The units inside a scope that owe forms, by identity, with the last day of each. */
    List<Debtor> debtors(int fiscalYear, DataScope scope) {
        return jdbc.sql(ExpectedForms.sql(scope) + """
                        select e.unit_id, u.name as unit, sum(e.expected - e.submitted) as owing,
                            greatest(c.closes_on, x.last_day) as last_day
                        from expected e
                        join implementing_unit u on u.id = e.unit_id
                        join campaign c on c.fiscal_year = :year
                        left join campaign_extension x on x.fiscal_year = :year and x.unit_id = e.unit_id
                        group by e.unit_id, u.name, c.closes_on, x.last_day
                        having sum(e.expected - e.submitted) > 0 order by e.unit_id
                        """)
                .params(ExpectedForms.parameters(fiscalYear, scope))
                .query((row, number) -> new Debtor(
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getLong("owing"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static ProgressLine line(ResultSet row, int number) throws SQLException {
        return new ProgressLine(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("expected"),
                row.getLong("submitted"),
                row.getLong("department"),
                row.getLong("finance"),
                row.getLong("direct"));
    }

    private static OwedForm owedForm(ResultSet row, int number) throws SQLException {
        var status = row.getString("status");
        @Nullable Long form = row.getObject("id", Long.class);
        var preparers = row.getString("preparers");
        return new OwedForm(
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getString("department"),
                row.getLong("project_id"),
                row.getString("project_name"),
                form,
                status == null ? null : Status.valueOf(status),
                Filled.of(row),
                preparers == null ? "" : preparers,
                row.getBoolean("reminded"));
    }
}

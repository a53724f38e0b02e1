package io.ziping.campaign;

import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * query, whatever the number of forms.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Progress {

    private static final String DUE = """
            with due as (
                select e.department_id, e.unit_id, e.project_id, e.project_name, e.id, e.status from self_evaluation e
                where e.fiscal_year = :year
                union all
                select l.department_id, l.unit_id, l.project_id, l.project_name, null, null from self_evaluation l
                join implementing_unit lu on lu.id = l.unit_id and lu.enabled
                join competent_department ld on ld.id = l.department_id and ld.enabled
                where l.fiscal_year = :year - 1 and not exists (
                    select from self_evaluation e where e.project_id = l.project_id and e.fiscal_year = :year)
            ), expected as (
                select * from due e where (e.status is not null and e.status <> 'DRAFT') or not exists (
                    select from campaign_exemption x where x.fiscal_year = :year and x.unit_id = e.unit_id
                    and (x.project_id is null or x.project_id = e.project_id))
            )
            """;

    private static final String OWED = "(e.status is null or e.status in ('DRAFT', 'RETURNED'))";

    private static final String LEAST_DONE_FIRST = "count(*) filter (where " + OWED + ") desc, count(*) desc";

    private static final String STEPS = """
            , count(*) as expected,
              count(*) filter (where e.status not in ('DRAFT', 'RETURNED')) as submitted,
              count(*) filter (where e.status in ('DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')) as department,
              count(*) filter (where e.status in ('FINANCE_APPROVED', 'PUBLISHED')) as finance
            """;

    private static final String OWED_COLUMNS = """
            select e.unit_id, u.name as unit, d.name as department, e.project_id, e.project_name, e.id, e.status,
                   (select string_agg(a.display_name, '、' order by a.id) from account a
                    where a.unit_id = e.unit_id and a.enabled) as preparers,
                   exists (select from campaign_reminder r where r.fiscal_year = :year and r.unit_id = e.unit_id
                           and r.occasion = :today) as reminded
            from expected e
            join implementing_unit u on u.id = e.unit_id
            join competent_department d on d.id = e.department_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** The departments inside a scope, those with most to come first. */
    public List<ProgressLine> byDepartment(int fiscalYear, DataScope scope) {
        return jdbc.sql(DUE + "select d.id, d.name" + STEPS
                        + " from expected e join competent_department d on d.id = e.department_id"
                        + where(scope) + " group by d.id order by " + LEAST_DONE_FIRST + ", d.name")
                .params(parameters(fiscalYear, scope))
                .query(Progress::line)
                .list();
    }

    /** The units inside a scope, those with most to come first. */
    public List<ProgressLine> byUnit(int fiscalYear, DataScope scope) {
        return jdbc.sql(DUE + "select u.id, u.name" + STEPS
                        + " from expected e join implementing_unit u on u.id = e.unit_id"
                        + where(scope) + " group by u.id order by " + LEAST_DONE_FIRST + ", u.name")
                .params(parameters(fiscalYear, scope))
                .query(Progress::line)
                .list();
    }

    /** What is owed inside a scope, by department, unit and project. */
    public List<OwedForm> owed(int fiscalYear, DataScope scope, int from, int size) {
        return owed(fiscalYear, scope, " limit :size offset :from", Map.of("size", size, "from", from))
                .list();
    }

    /** The units inside a scope that owe, as one calls them in a message: {@code 甲单位（周敏、李伟）2份}. */
    public List<String> owingNames(int fiscalYear, DataScope scope, int most) {
        return jdbc.sql(DUE + """
                        select u.name, count(*) as owing, (select string_agg(a.display_name, '、' order by a.id)
                            from account a where a.unit_id = u.id and a.enabled) as preparers
                        from expected e join implementing_unit u on u.id = e.unit_id
                        """ + where(scope) + " and " + OWED + " group by u.id order by u.name, u.id limit :most")
                .params(parameters(fiscalYear, scope))
                .param("most", most)
                .query((row, number) -> row.getString("name")
                        + (row.getString("preparers") == null ? "" : "（" + row.getString("preparers") + "）")
                        + row.getLong("owing") + "份")
                .list();
    }

    /** All that is owed inside a scope, one after the other. */
    public void forEachOwed(int fiscalYear, DataScope scope, Consumer<OwedForm> consumer) {
        try (Stream<OwedForm> all = owed(fiscalYear, scope, "", Map.of()).stream()) {
            all.forEach(consumer);
        }
    }

    private JdbcClient.MappedQuerySpec<OwedForm> owed(
            int fiscalYear, DataScope scope, String limit, Map<String, Object> limits) {
        return jdbc.sql(DUE + OWED_COLUMNS + where(scope) + " and " + OWED
                        + " order by d.name, u.name, e.project_name, e.project_id" + limit)
                .params(parameters(fiscalYear, scope))
                .params(limits)
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
        return jdbc.sql(DUE + """
                        select e.unit_id, u.name as unit, count(*) as owing, greatest(c.closes_on, x.last_day) as last_day
                        from expected e
                        join implementing_unit u on u.id = e.unit_id
                        join campaign c on c.fiscal_year = :year
                        left join campaign_extension x on x.fiscal_year = :year and x.unit_id = e.unit_id
                        """ + where(scope) + " and " + OWED
                        + " group by e.unit_id, u.name, c.closes_on, x.last_day order by e.unit_id")
                .params(parameters(fiscalYear, scope))
                .query((row, number) -> new Debtor(
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getLong("owing"),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    private static String where(DataScope scope) {
        return " where true" + (scope.departmentId() == null ? "" : " and e.department_id = :department")
                + (scope.unitId() == null ? "" : " and e.unit_id = :unit");
    }

    private static Map<String, Object> parameters(int fiscalYear, DataScope scope) {
        var parameters = new HashMap<String, Object>(Map.of("year", fiscalYear));
        if (scope.departmentId() != null) {
            parameters.put("department", scope.departmentId());
        }
        if (scope.unitId() != null) {
            parameters.put("unit", scope.unitId());
        }
        return parameters;
    }

    private static ProgressLine line(ResultSet row, int number) throws SQLException {
        return new ProgressLine(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("expected"),
                row.getLong("submitted"),
                row.getLong("department"),
                row.getLong("finance"));
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
                preparers == null ? "" : preparers,
                row.getBoolean("reminded"));
    }
}

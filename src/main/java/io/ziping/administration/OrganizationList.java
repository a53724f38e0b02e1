package io.ziping.administration;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads departments and their units for a page, in a constant number of queries. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OrganizationList {

    /** Departments and units as one list, each department in front of its units; an empty condition lets all through. */
    private static final String LINES = """
            with lines as (
                select d.id as department_id, d.name as department, d.skips_department_review as skips,
                       d.enabled as department_open, 0::bigint as unit_id, d.name, d.enabled as open
                from competent_department d
                union all
                select d.id, d.name, d.skips_department_review, d.enabled, u.id, u.name, u.enabled
                from implementing_unit u join competent_department d on d.id = u.department_id),
            found as (
                select * from lines
                where (:part = '%' || '%' or lower(name) like :part escape '\\' or lower(department) like :part escape '\\')
                  and (not :closed or not open or not department_open))
            """;

    private final JdbcClient jdbc;

    /** One page; pages from 0. */
    public record Page(List<OrganizationRow> rows, int page, int pages, long departments, long units) {}

    /**
     * A page of the departments and units whose name, or whose department's name, contains a text.
     *
     * @param closedOnly only what is disabled
     */
    public Page find(String text, boolean closedOnly, int page, int size) {
        var part = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var counts = jdbc.sql(LINES + " select count(*) filter (where unit_id = 0), count(*) filter (where unit_id > 0)"
                        + " from found")
                .param("part", part)
                .param("closed", closedOnly)
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var pages = Math.toIntExact(Math.max(1, (counts[0] + counts[1] + size - 1) / size));
        var shown = Math.min(Math.max(page, 0), pages - 1);
        var rows = jdbc.sql(LINES + """
                        , page as (select * from found order by department, department_id, unit_id > 0, name, unit_id
                                   limit :size offset :offset)
                        select p.*,
                            case when unit_id = 0
                                then (select count(*) from account a where a.department_id = p.department_id and a.enabled)
                                else (select count(*) from account a where a.unit_id = p.unit_id and a.enabled)
                            end as accounts,
                            case when unit_id = 0
                                then (select count(*) from implementing_unit u where u.department_id = p.department_id)
                                else (select count(*) from self_evaluation e where e.unit_id = p.unit_id) end as forms
                        from page p order by department, department_id, unit_id > 0, name, unit_id
                        """)
                .param("part", part)
                .param("closed", closedOnly)
                .param("size", size)
                .param("offset", (long) shown * size)
                .query((row, number) -> new OrganizationRow(
                        row.getLong("department_id"),
                        row.getString("department"),
                        row.getBoolean("skips"),
                        row.getBoolean("department_open"),
                        row.getLong("unit_id"),
                        row.getString("name"),
                        row.getBoolean("open"),
                        row.getLong("accounts"),
                        row.getLong("forms")))
                .list();
        return new Page(rows, shown, pages, counts[0], counts[1]);
    }

    /** What hangs on a department. */
    public OrganizationFacts ofDepartment(long id) {
        return facts("department_id", "select count(*) from implementing_unit where department_id = :id", id);
    }

    /** What hangs on a unit. */
    public OrganizationFacts ofUnit(long id) {
        return facts("unit_id", "select 0", id);
    }

    private OrganizationFacts facts(String column, String units, long id) {
        return jdbc.sql("""
                        select (%2$s) as units,
                            (select count(*) from account where %1$s = :id and enabled) as accounts,
                            count(*) filter (where status in ('DRAFT', 'RETURNED')) as open,
                            count(*) filter (where status not in ('DRAFT', 'RETURNED')) as kept,
                            count(*) filter (where status = 'SUBMITTED') as waiting
                        from self_evaluation where %1$s = :id
                        """.formatted(column, units))
                .param("id", id)
                .query((row, number) -> new OrganizationFacts(
                        row.getLong("units"),
                        row.getLong("accounts"),
                        row.getLong("open"),
                        row.getLong("kept"),
                        row.getLong("waiting")))
                .single();
    }
}

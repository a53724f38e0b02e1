package io.ziping.administration;

import io.ziping.text.NormalForm;
import io.ziping.ui.PageNumber;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads departments and their units for a page, in a constant number of queries. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class OrganizationList {

    /**
     * Departments and units as one list, each department in front of its units. Every pattern, one a line, has to fit the
     * normal forms of a line's names; none lets all through.
     */
    private static final String LINES = """
            with lines as (
                select d.id as department_id, d.name as department, d.skips_department_review as skips,
                       d.enabled as department_open, 0::bigint as unit_id, d.name, d.enabled as open,
                       d.name_key || E'\\n' || array_to_string(d.former_keys, E'\\n') as names,
                       count(*) over (partition by d.name_key) > 1 as alike
                from competent_department d
                union all
                select d.id, d.name, d.skips_department_review, d.enabled, u.id, u.name, u.enabled,
                       d.name_key || E'\\n' || u.name_key || E'\\n' || array_to_string(d.former_keys || u.former_keys, E'\\n'),
                       count(*) over (partition by u.department_id, u.name_key) > 1
                from implementing_unit u join competent_department d on d.id = u.department_id),
            found as (
                select * from lines
                where names like all (string_to_array(:patterns, E'\\n'))
                  and (:state <> 'closed' or not open or not department_open)
                  and (:state <> 'alike' or alike))
            """;

    private final JdbcClient jdbc;

    /** What is listed. */
    public enum Shown {
        ALL(""),
        /** Only what is disabled. */
        CLOSED("closed"),
        /** Only what is named like another one, from before that became impossible. */
        ALIKE("alike");

        private final String address;

        Shown(String address) {
            this.address = address;
        }

        /** The name in an address; blank for everything. */
        public String address() {
            return address;
        }

        /** What an address asks for; what is not understood narrows nothing. */
        public static Shown of(String address) {
            return Arrays.stream(values())
                    .filter(each -> each.address.equals(address))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /** One page; pages from 1. */
    public record Page(List<OrganizationRow> rows, int page, int pages, long departments, long units) {}

    /**
     * A page of the departments and units in whose own and department's names, now or formerly, all words of a text occur.
     */
    public Page find(String text, Shown state, PageNumber page, int size) {
        var patterns = String.join("\n", NormalForm.patterns(text));
        var counts = jdbc.sql(LINES + " select count(*) filter (where unit_id = 0), count(*) filter (where unit_id > 0)"
                        + " from found")
                .param("patterns", patterns)
                .param("state", state.address())
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
        var all = counts[0] + counts[1];
        var shown = page.within(all, size);
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
                .param("patterns", patterns)
                .param("state", state.address())
                .param("size", size)
                .param("offset", shown.offset(size))
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
        return new Page(rows, shown.value(), PageNumber.pages(all, size), counts[0], counts[1]);
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

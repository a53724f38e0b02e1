package io.ziping.administration;

import io.ziping.project.ProjectNameSearch;
import io.ziping.ui.PageNumber;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads projects for a page, in a constant number of queries. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProjectList {

    private static final String FOUND = """
            with found as (
                select p.id, p.name, u.id as unit_id, u.name as unit, d.name as department
                from project p
                join implementing_unit u on u.id = p.unit_id join competent_department d on d.id = u.department_id
                where (%s) and (:state <> 'alike' or exists (select from project o
                        where o.unit_id = p.unit_id and o.name_key = p.name_key and o.id <> p.id))
                  and (:state <> 'unused' or not exists (select from self_evaluation e where e.project_id = p.id)
                        and not exists (select from campaign_exemption x where x.project_id = p.id)))
            """;

    private final JdbcClient jdbc;
    private final ProjectNameSearch names;

    /** What is listed. */
    public enum Shown {
        ALL(""),
        /** Only what no form and no exemption uses. */
        UNUSED("unused"),
        /** Only what is named like another one of its unit, from before that became impossible. */
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
    public record Page(List<ProjectRow> rows, int page, int pages, long count) {}

    /** A page of the projects in whose own, unit's and department's names all words of a text occur. */
    public Page find(String text, Shown state, PageNumber page, int size) {
        var named = names.of(text);
        var found = FOUND.formatted(named.sql().isEmpty() ? "true" : named.sql());
        long count = jdbc.sql(found + "select count(*) from found")
                .params(named.parameters())
                .param("state", state.address())
                .query(Long.class)
                .single();
        var shown = page.within(count, size);
        var rows = jdbc.sql(found + """
                        , page as (select * from found order by department, unit, name, id limit :size offset :offset)
                        select p.*, f.forms, f.years,
                            f.forms > 0 or exists (select from campaign_exemption x where x.project_id = p.id) as used
                        from page p cross join lateral (
                            select count(*) as forms,
                                coalesce(string_agg(e.fiscal_year::text, '、' order by e.fiscal_year desc), '') as years
                            from self_evaluation e where e.project_id = p.id) f
                        order by department, unit, name, id
                        """)
                .params(named.parameters())
                .param("state", state.address())
                .param("size", size)
                .param("offset", shown.offset(size))
                .query((row, number) -> new ProjectRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getString("department"),
                        row.getString("years"),
                        row.getLong("forms"),
                        row.getBoolean("used")))
                .list();
        return new Page(rows, shown.value(), PageNumber.pages(count, size), count);
    }
}

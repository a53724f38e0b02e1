package io.ziping.catalogue;

import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.scoring.values.Grade;
import io.ziping.text.NormalForm;
import io.ziping.ui.PageNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the projects inside a scope for a page, in a constant number of queries. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class CatalogueList {

    /** Every pattern, one a line, has to fit the normal forms of the names of project, unit and department. */
    private static final String FOUND = """
            with found as (
                select p.id, p.name, u.name as unit, d.name as department, r.from_year, r.reason, r.decided_by
                from project p
                join implementing_unit u on u.id = p.unit_id join competent_department d on d.id = u.department_id
                left join project_retirement r on r.project_id = p.id
                where d.id = coalesce(:department, d.id) and u.id = coalesce(:unit, u.id)
                  and p.name_key || E'\\n' || array_to_string(p.former_keys, E'\\n') || E'\\n' || u.name_key || E'\\n'
                        || d.name_key like all (string_to_array(:patterns, E'\\n'))
                  and (:retired is null or :retired = (r.project_id is not null))
            )
            """;

    private final JdbcClient jdbc;

    /** One page; pages from 1. */
    public record Page(List<ProjectLine> rows, int page, int pages, long count) {}

    /**
     * A page of the projects in whose own, unit's and department's names all words of a text occur.
     *
     * @param retired whether only those are wanted that go on no longer, or only those that do; {@code null} for all
     */
    public Page find(DataScope scope, String text, @Nullable Boolean retired, PageNumber page, int size) {
        long count = asked("select count(*) from found", scope, text, retired)
                .query(Long.class)
                .single();
        var shown = page.within(count, size);
        var rows = asked("""
                        , page as (select * from found order by department, unit, name, id limit :size offset :offset)
                        select p.*, f.forms, e.id as form, e.fiscal_year, e.status, e.total_score, e.grade,
                            (select a.display_name from account a where a.id = p.decided_by) as decider
                        from page p
                        cross join lateral (select count(*) as forms from self_evaluation c where c.project_id = p.id) f
                        left join lateral (select * from self_evaluation l where l.project_id = p.id
                                           order by l.fiscal_year desc limit 1) e on true
                        order by department, unit, name, p.id
                        """, scope, text, retired)
                .param("size", size)
                .param("offset", shown.offset(size))
                .query((row, number) -> line(row))
                .list();
        return new Page(rows, shown.value(), PageNumber.pages(count, size), count);
    }

    private JdbcClient.StatementSpec asked(String what, DataScope scope, String text, @Nullable Boolean retired) {
        return jdbc.sql(FOUND + what)
                .param("department", scope.departmentId(), Types.BIGINT)
                .param("unit", scope.unitId(), Types.BIGINT)
                .param("patterns", String.join("\n", NormalForm.patterns(text)))
                .param("retired", retired, Types.BOOLEAN);
    }

    private static ProjectLine line(ResultSet row) throws SQLException {
        var status = row.getString("status");
        var grade = row.getString("grade");
        var from = row.getObject("from_year", Integer.class);
        return new ProjectLine(
                row.getLong("id"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("department"),
                row.getLong("forms"),
                row.getObject("fiscal_year", Integer.class),
                row.getObject("form", Long.class),
                status == null ? null : Status.valueOf(status),
                row.getBigDecimal("total_score"),
                grade == null ? null : Grade.valueOf(grade),
                from,
                from == null ? "" : row.getString("reason") + "（" + row.getString("decider") + "）");
    }
}

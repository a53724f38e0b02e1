package io.ziping.catalogue;

import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.project.ProjectNameSearch;
import io.ziping.scoring.values.Grade;
import io.ziping.ui.PageNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
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

    /** Without words the projects come unit by unit in the order of the list, until the page is full. */
    private static final String PAGE = """
            with page as (
                select p.id, p.name, u.name as unit, d.name as department
                from implementing_unit u join competent_department d on d.id = u.department_id
                join project p on p.unit_id = u.id
                %s
                order by d.name, u.name, p.name, p.id limit :size offset :offset
            )
            select p.*, r.from_year, r.reason, f.forms, e.id as form, e.fiscal_year, e.status, e.total_score, e.grade,
                (select a.display_name from account a where a.id = r.decided_by) as decider
            from page p
            left join project_retirement r on r.project_id = p.id
            cross join lateral (select count(*) as forms from self_evaluation c where c.project_id = p.id) f
            left join lateral (select * from self_evaluation l where l.project_id = p.id
                               order by l.fiscal_year desc limit 1) e on true
            order by department, unit, name, p.id
            """;

    private final JdbcClient jdbc;
    private final ProjectNameSearch names;

    /** One page; pages from 1. */
    public record Page(List<ProjectLine> rows, int page, int pages, long count) {}

    /**
     * A page of the projects in whose own, unit's and department's names all words of a text occur.
     *
     * @param retired whether only those are wanted that go on no longer, or only those that do; {@code null} for all
     */
    public Page find(DataScope scope, String text, @Nullable Boolean retired, PageNumber page, int size) {
        var named = names.of(text);
        var where = where(scope, named, retired);
        long count = asked("select count(*) from project p" + where, scope, named)
                .query(Long.class)
                .single();
        var shown = page.within(count, size);
        var rows = asked(PAGE.formatted(where), scope, named)
                .param("size", size)
                .param("offset", shown.offset(size))
                .query((row, number) -> line(row))
                .list();
        return new Page(rows, shown.value(), PageNumber.pages(count, size), count);
    }

    private static String where(DataScope scope, ProjectNameSearch.Condition named, @Nullable Boolean retired) {
        var conditions = new ArrayList<String>();
        if (scope.unitId() != null) {
            conditions.add("p.unit_id = :unit");
        } else if (scope.departmentId() != null) {
            conditions.add("p.unit_id in (select i.id from implementing_unit i where i.department_id = :department)");
        }
        if (!named.sql().isEmpty()) {
            conditions.add(named.sql());
        }
        if (retired != null) {
            conditions.add(
                    (retired ? "" : "not ") + "exists (select from project_retirement o where o.project_id = p.id)");
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec asked(String sql, DataScope scope, ProjectNameSearch.Condition named) {
        return jdbc.sql(sql)
                .params(named.parameters())
                .param("department", scope.departmentId(), Types.BIGINT)
                .param("unit", scope.unitId(), Types.BIGINT);
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

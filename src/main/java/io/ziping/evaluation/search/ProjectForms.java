package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms of projects over the years, each question one query; whoever asks of projects has found them inside a scope. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ProjectForms {

    private static final String COLUMNS = """
            select e.id, e.project_id, e.project_name, e.fiscal_year, e.status, e.adjusted_budget, e.executed_amount,
                   e.execution_rate, e.total_score, e.grade, e.cell_count, e.blank_count, e.block_count,
                   (select count(*) from indicator i where i.evaluation_id = e.id) as indicators
            """;

    private final JdbcClient jdbc;

    /**
     * What a project has of a year and before.
     *
     * @param ofYear its form of the year; {@code null} when nobody has begun one
     * @param before its latest form of the years before; {@code null} without one
     */
    public record Standing(
            @Nullable YearForm ofYear, @Nullable YearForm before) {

        /** Nothing at all. */
        public static final Standing NONE = new Standing(null, null);

        /** The latest form; {@code null} without one. */
        public @Nullable YearForm latest() {
            return ofYear == null ? before : ofYear;
        }
    }

    /** What some projects have of a year and before, by their identities; those that have nothing are not in it. */
    public Map<Long, Standing> standing(Collection<Long> projects, int fiscalYear) {
        var standing = new HashMap<Long, Standing>();
        if (projects.isEmpty()) {
            return standing;
        }
        jdbc.sql(COLUMNS + """
                        from project p
                        cross join lateral (
                            select * from self_evaluation f where f.project_id = p.id and f.fiscal_year = :year
                            union all
                            (select * from self_evaluation f where f.project_id = p.id and f.fiscal_year < :year
                             order by f.fiscal_year desc limit 1)) e
                        where p.id in (:projects)
                        """)
                .param("year", fiscalYear)
                .param("projects", projects)
                .query((row, number) -> form(row))
                .list()
                .forEach(form -> standing.merge(
                        form.projectId(),
                        form.fiscalYear() == fiscalYear ? new Standing(form, null) : new Standing(null, form),
                        (one, other) -> new Standing(
                                one.ofYear() == null ? other.ofYear() : one.ofYear(),
                                one.before() == null ? other.before() : one.before())));
        return standing;
    }

    /** All forms of a project, the latest first. */
    public List<YearForm> history(long project) {
        return jdbc.sql(COLUMNS + "from self_evaluation e where e.project_id = :project order by e.fiscal_year desc")
                .param("project", project)
                .query((row, number) -> form(row))
                .list();
    }

    /** One form, if it is inside the scope. */
    public Optional<YearForm> find(long form, DataScope scope) {
        return jdbc.sql(COLUMNS + """
                        from self_evaluation e
                        where e.id = :form and e.department_id = coalesce(:department, e.department_id)
                            and e.unit_id = coalesce(:unit, e.unit_id)
                        """)
                .param("form", form)
                .param("department", scope.departmentId(), Types.BIGINT)
                .param("unit", scope.unitId(), Types.BIGINT)
                .query((row, number) -> form(row))
                .optional();
    }

    /** A row of a form. */
    public record RowName(UUID key, String name) {}

    /** The named rows of a form, in its order. */
    public List<RowName> rows(long form) {
        return jdbc.sql(
                        "select row_key, name from indicator where evaluation_id = :form and name <> '' order by position")
                .param("form", form)
                .query((row, number) -> new RowName(row.getObject("row_key", UUID.class), row.getString("name")))
                .list();
    }

    private static YearForm form(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        var status = Status.valueOf(row.getString("status"));
        return new YearForm(
                row.getLong("project_id"),
                row.getLong("id"),
                row.getString("project_name"),
                row.getInt("fiscal_year"),
                status,
                status.isEditable() ? Filled.of(row) : null,
                row.getInt("indicators"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("execution_rate"),
                row.getBigDecimal("total_score"),
                grade == null ? null : Grade.valueOf(grade));
    }
}

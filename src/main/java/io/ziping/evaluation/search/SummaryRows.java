package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Reads the lines of a list from the columns that hold them. */
final class SummaryRows {

    /** What a row has, of {@code self_evaluation e} joined to the names of today. */
    static final String COLUMNS = """
             select e.id, e.fiscal_year, e.project_name, e.department_name as department, e.unit_name as unit,
                   d.id as department_id, d.name as department_now,
                   e.initial_budget, e.adjusted_budget, e.executed_amount, e.execution_rate, e.total_score, e.grade, e.reviewed_total, e.reviewed_grade,
                   e.status, e.block_count, e.warning_count, e.advice_count, e.headline_count, e.unmet_count, e.headline,
                   e.updated_at, e.doubt, e.policy_id, e.evidence_files
            """;

    private SummaryRows() {}

    static EvaluationSummary read(ResultSet row, int number) throws SQLException {
        var grade = row.getString("grade");
        var reviewed = row.getString("reviewed_grade");
        return new EvaluationSummary(
                row.getLong("id"),
                row.getInt("fiscal_year"),
                row.getString("project_name"),
                row.getString("department"),
                row.getLong("department_id"),
                row.getString("department_now"),
                row.getString("unit"),
                row.getBigDecimal("initial_budget"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("execution_rate"),
                row.getBigDecimal("total_score"),
                grade == null ? null : Grade.valueOf(grade),
                row.getBigDecimal("reviewed_total"),
                reviewed == null ? null : Grade.valueOf(reviewed),
                Status.valueOf(row.getString("status")),
                row.getInt("block_count"),
                row.getInt("warning_count"),
                row.getObject("advice_count", Integer.class),
                row.getObject("headline_count", Integer.class),
                row.getObject("unmet_count", Integer.class),
                row.getString("headline"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("doubt"),
                row.getObject("policy_id", Long.class),
                row.getInt("evidence_files"));
    }
}

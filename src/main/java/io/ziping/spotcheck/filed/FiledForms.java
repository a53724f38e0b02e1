package io.ziping.spotcheck.filed;

import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.IndicatorKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads forms as they are now, to be kept as they were filed. */
@Component
@RequiredArgsConstructor
public class FiledForms {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ScoringRules rules;

    private record RowOf(long evaluationId, FiledRow row) {}

    /** The forms of these identities as they are now, by identity; two statements, however many. */
    public Map<Long, FiledForm> now(Collection<Long> evaluationIds) {
        if (evaluationIds.isEmpty()) {
            return Map.of();
        }
        var rows = rows(evaluationIds);
        var forms = new HashMap<Long, FiledForm>();
        jdbc.sql("""
                        select id, fiscal_year, amount_unit, initial_budget, adjusted_budget, executed_amount, initial_filled,
                            adjusted_filled, coalesce(execution_rate, 0) as execution_rate, coalesce(execution_weight, 0) as execution_weight,
                            execution_score, total_score, grade, policy_id
                        from self_evaluation, lateral (
                            select coalesce(bool_or(btrim(initial_budget_text) <> ''), false) as initial_filled,
                                coalesce(bool_or(btrim(adjusted_budget_text) <> ''), false) as adjusted_filled
                            from funding_line where evaluation_id = self_evaluation.id) filled
                        where id in (:forms) and grade is not null
                        """).param("forms", evaluationIds).query(row -> {
            forms.put(row.getLong("id"), form(row, rows.getOrDefault(row.getLong("id"), List.of())));
        });
        return forms;
    }

    /** Whether a form is there and its unit has not got it. */
    public boolean isHandedIn(long evaluationId) {
        return jdbc.sql("select status not in ('DRAFT', 'RETURNED') from self_evaluation where id = :id")
                .param("id", evaluationId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Map<Long, List<FiledRow>> rows(Collection<Long> evaluationIds) {
        return jdbc
                .sql("""
                        select i.evaluation_id, i.row_key, d.kind, d.name as dimension, c.name as category, i.name, i.target, i.actual,
                            coalesce(i.weight, 0) as weight, coalesce(i.score, 0) as score, i.deviation_explanation
                        from indicator i join indicator_class c on c.id = i.category_id
                            join indicator_class d on d.id = c.parent_id
                        where i.evaluation_id in (:forms) order by i.evaluation_id, i.position
                        """)
                .param("forms", evaluationIds)
                .query((row, number) -> new RowOf(
                        row.getLong("evaluation_id"),
                        new FiledRow(
                                Objects.requireNonNull(row.getObject("row_key", UUID.class)),
                                IndicatorKind.valueOf(row.getString("kind")),
                                row.getString("dimension"),
                                row.getString("category"),
                                row.getString("name"),
                                row.getString("target"),
                                row.getString("actual"),
                                row.getBigDecimal("weight").setScale(2),
                                row.getBigDecimal("score").setScale(2),
                                row.getString("deviation_explanation"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        RowOf::evaluationId, Collectors.mapping(RowOf::row, Collectors.toList())));
    }

    private FiledForm form(ResultSet row, List<FiledRow> rows) throws SQLException {
        var policy = row.getObject("policy_id", Long.class);
        return new FiledForm(
                row.getInt("fiscal_year"),
                AmountUnit.valueOf(row.getString("amount_unit")),
                budget(row, rules.of(policy).policy().executionBudget()),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("execution_rate"),
                row.getBigDecimal("execution_weight").setScale(2),
                row.getBigDecimal("execution_score").setScale(2),
                row.getBigDecimal("total_score").setScale(2),
                Grade.valueOf(row.getString("grade")),
                policy,
                rows);
    }

    /** The budget that the execution was scored by: the other column where nothing is typed into the one of the rules. */
    private static BigDecimal budget(ResultSet row, BudgetColumn wanted) throws SQLException {
        boolean wantedIsFilled = row.getBoolean(filled(wanted));
        boolean otherIsFilled = row.getBoolean(filled(wanted.other()));
        return row.getBigDecimal(amount(!wantedIsFilled && otherIsFilled ? wanted.other() : wanted));
    }

    private static String amount(BudgetColumn column) {
        return column == BudgetColumn.INITIAL ? "initial_budget" : "adjusted_budget";
    }

    private static String filled(BudgetColumn column) {
        return column == BudgetColumn.INITIAL ? "initial_filled" : "adjusted_filled";
    }

    public String write(FiledForm form) {
        return json.writeValueAsString(form);
    }

    public FiledForm read(String document) {
        return json.readValue(document, FiledForm.class);
    }
}

package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of a list: by one column, then newest first.
 *
 * @param column what is compared
 * @param descending largest or latest first
 */
public record EvaluationOrder(Column column, boolean descending) {

    /** The order of a list nobody has sorted: the latest year first, in the order the forms were made. */
    public static final EvaluationOrder DEFAULT = new EvaluationOrder(Column.YEAR, true);

    /** A column a list can be sorted by. */
    public enum Column {
        YEAR("year", "e.fiscal_year"),
        PROJECT("project", "e.project_name"),
        UNIT("unit", "u.name"),
        DEPARTMENT("department", "d.name"),
        ADJUSTED_BUDGET("adjustedBudget", "e.adjusted_budget"),
        EXECUTED_AMOUNT("executedAmount", "e.executed_amount"),
        EXECUTION_RATE("executionRate", "e.execution_rate"),
        TOTAL_SCORE("totalScore", "e.total_score"),
        GRADE("grade", "case when e.grade is null then null else -e.total_score end"),
        STATUS("status", StatusRank.SQL),
        DOUBT("doubt", "e.doubt"),
        FINDINGS("findings", "e.block_count * 1000 + e.warning_count");

        private final String key;
        private final String expression;

        Column(String key, String expression) {
            this.key = key;
            this.expression = expression;
        }

        /** The column's name in a query string. */
        public String key() {
            return key;
        }
    }

    /** Reads {@code executionRate}, {@code executionRate,desc} or {@code executionRate,asc}; empty when it is none. */
    public static Optional<EvaluationOrder> parse(String text) {
        var parts = text.split(",", 2);
        var direction = parts.length == 2 ? parts[1].strip().toLowerCase(Locale.ROOT) : "asc";
        return Arrays.stream(Column.values())
                .filter(column -> column.key.equals(parts[0].strip()))
                .filter(column -> direction.equals("asc") || direction.equals("desc"))
                .findFirst()
                .map(column -> new EvaluationOrder(column, direction.equals("desc")));
    }

    /** The order for somebody: who fills forms in is not shown how they rank by their doubt. */
    EvaluationOrder within(DataScope scope) {
        return column == Column.DOUBT && scope.unitId() != null ? DEFAULT : this;
    }

    /** The order as {@link #parse} reads it. */
    public String key() {
        return column.key + (descending ? ",desc" : ",asc");
    }

    /** Whether the unit's or the department's name is compared. */
    boolean byName() {
        return column == Column.UNIT || column == Column.DEPARTMENT;
    }

    /** Whether a form can lack the value; it comes last then. Said only where needed: no index is read backwards so. */
    boolean mayBeBlank() {
        return column == Column.EXECUTION_RATE || column == Column.GRADE;
    }

    /** What is compared first. */
    String expression() {
        return column.expression;
    }

    /** Whether forms with the same value come with the latest first. */
    boolean latestFirst() {
        return column != Column.YEAR || descending;
    }

    String sql() {
        return sql(false);
    }

    /** The order, or the same turned round from its end to its beginning. */
    String sql(boolean fromEnd) {
        if (column == Column.YEAR) {
            return ties(fromEnd);
        }
        var direction = descending != fromEnd ? " desc" : " asc";
        var blanks = !mayBeBlank() ? "" : fromEnd ? " nulls first" : " nulls last";
        return column.expression + direction + blanks + ", " + ties(fromEnd);
    }

    /** The order of forms with the same value. */
    String ties(boolean fromEnd) {
        var direction = latestFirst() != fromEnd ? " desc" : " asc";
        return "e.fiscal_year" + direction + ", e.id" + direction;
    }
}

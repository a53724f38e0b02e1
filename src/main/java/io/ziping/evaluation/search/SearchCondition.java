package io.ziping.evaluation.search;

import io.ziping.evaluation.workflow.Status;
import io.ziping.organization.DataScope;
import io.ziping.scoring.values.Grade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a scope and a filter as SQL over forms {@code e}. What a caller typed travels as a
 * parameter, never as SQL.
 *
 * <p>All but the words of a search is said of columns that {@code evaluation_total} has too.
 *
 * @param source where the forms are read from, named {@code e}
 * @param conditions what all has to hold
 */
record SearchCondition(String source, List<String> conditions, Map<String, Object> parameters) {

    private static final String FORMS = "self_evaluation e";

    /** Who may see a form, and all of a filter but its names, words and bounds of scores. */
    static SearchCondition of(DataScope scope, EvaluationFilter filter) {
        var where = inside(scope)
                .and("e.fiscal_year = :year", "year", filter.year())
                .and(StatusRank.SQL + " = :status", "status", rank(filter.status()))
                .and("e.grade = :grade", "grade", name(filter.grade()));
        return filter.area() == null ? where : filter.area().handedIn(where);
    }

    /** Who may see a form. */
    static SearchCondition inside(DataScope scope) {
        return new SearchCondition(FORMS, List.of(), Map.of())
                .and("e.department_id = :scopeDepartment", "scopeDepartment", scope.departmentId())
                .and("e.unit_id = :scopeUnit", "scopeUnit", scope.unitId());
    }

    /** The same and one more condition, unless its parameter has no value. */
    SearchCondition and(String condition, String parameter, @Nullable Object value) {
        return value == null ? this : and(condition).with(parameter, value);
    }

    /** The same and one more condition. */
    SearchCondition and(String condition) {
        var all = new ArrayList<>(conditions);
        all.add(condition);
        return new SearchCondition(source, List.copyOf(all), parameters);
    }

    /** The same and one more parameter, for a condition. */
    SearchCondition with(String parameter, Object value) {
        return with(Map.of(parameter, value));
    }

    /** The same and more parameters. */
    SearchCondition with(Map<String, Object> more) {
        var all = new HashMap<>(parameters);
        all.putAll(more);
        return new SearchCondition(source, conditions, Map.copyOf(all));
    }

    /** The same of forms that are read from elsewhere, where they have the columns the conditions are about. */
    SearchCondition from(String elsewhere) {
        return new SearchCondition(elsewhere, conditions, parameters);
    }

    /** The same of forms with all their columns. */
    SearchCondition ofForms() {
        return source.equals(FORMS)
                ? this
                : new SearchCondition(FORMS, List.of("e.id in (select e.id" + fromWhere() + ")"), parameters);
    }

    /** Whether units are told apart. */
    boolean byUnit() {
        return parameters.containsKey("scopeUnit") || parameters.containsKey("unit");
    }

    /** Whether departments are told apart. */
    boolean byDepartment() {
        return parameters.containsKey("scopeDepartment") || parameters.containsKey("department");
    }

    /** From {@code " from "} to the last condition. */
    String fromWhere() {
        return " from " + source + sql();
    }

    /** Blank, or starting with {@code " where "}. */
    String sql() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static @Nullable Integer rank(@Nullable Status status) {
        return status == null ? null : StatusRank.STATUSES.indexOf(status) + 1;
    }

    private static @Nullable String name(@Nullable Grade grade) {
        return grade == null ? null : grade.name();
    }
}

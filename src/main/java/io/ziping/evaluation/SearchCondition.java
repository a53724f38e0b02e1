package io.ziping.evaluation;

import io.ziping.organization.DataScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a scope and a filter as SQL over {@code self_evaluation e}. What a caller typed travels as a
 * parameter, never as SQL. Text is searched under the collation C, which knows upper and lower case of a–z only: all that
 * Chinese names need, and twice as fast as by the database's own.
 *
 * @param sql blank, or starting with {@code " where "}
 */
record SearchCondition(String sql, Map<String, Object> parameters) {

    static SearchCondition of(DataScope scope, EvaluationFilter filter) {
        return new Builder()
                .and("e.department_id = :scopeDepartment", "scopeDepartment", scope.departmentId())
                .and("e.unit_id = :scopeUnit", "scopeUnit", scope.unitId())
                .and("e.fiscal_year = :year", "year", filter.year())
                .and(
                        "e.department_id in (select x.id from competent_department x"
                                + " where x.name = :department or :department = any(x.former_names)"
                                + " or x.id::text = :department)",
                        "department",
                        filled(filter.department()))
                .and(
                        "e.unit_id in (select x.id from implementing_unit x"
                                + " where x.name = :unit or :unit = any(x.former_names) or x.id::text = :unit)",
                        "unit",
                        filled(filter.unit()))
                .and("e.status = :status", "status", name(filter.status()))
                .and("e.grade = :grade", "grade", name(filter.grade()))
                .and(
                        "(e.project_name collate \"C\" ilike :text or e.unit_id in (select x.id"
                                + " from implementing_unit x where x.name collate \"C\" ilike :text"
                                + " or array_to_string(x.former_names, ' ') collate \"C\" ilike :text))",
                        "text",
                        containing(filter.text()))
                .build();
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String containing(String text) {
        return text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static final class Builder {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Builder and(String condition, String parameter, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(parameter, value);
            }
            return this;
        }

        SearchCondition build() {
            return new SearchCondition(
                    conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), parameters);
        }
    }
}

package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.text.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a scope and a filter as SQL over {@code self_evaluation e}. What a caller typed travels as a
 * parameter, never as SQL. Names are compared in their {@linkplain NormalForm normal form}; of a search every word has to
 * occur in the names of the form's project, unit and department, now or before they were renamed.
 *
 * <p>All but the words of a search is said of columns that {@code evaluation_total} has too.
 *
 * @param sql blank, or starting with {@code " where "}
 * @param byUnit whether units are told apart
 * @param byText whether names are searched
 */
record SearchCondition(String sql, Map<String, Object> parameters, boolean byUnit, boolean byText) {

    /** The projects whose own names or whose bodies' names have every word. */
    private static final String NAMED = """
            e.project_id in (
                select p.id from project p join (
                    select u.id, u.name_key || E'\\n' || array_to_string(u.former_keys, E'\\n') || E'\\n'
                        || d.name_key || E'\\n' || array_to_string(d.former_keys, E'\\n') as names
                    from implementing_unit u join competent_department d on d.id = u.department_id) b on b.id = p.unit_id
                where %s)
            """;

    private static final String WORD = "(p.name_key like :word%1$d or b.names like :word%1$d"
            + " or p.former_keys <> '{}' and array_to_string(p.former_keys, E'\\n') like :word%1$d)";

    static SearchCondition of(DataScope scope, EvaluationFilter filter) {
        return new Builder()
                .and("e.department_id = :scopeDepartment", "scopeDepartment", scope.departmentId())
                .and("e.unit_id = :scopeUnit", "scopeUnit", scope.unitId())
                .and("e.fiscal_year = :year", "year", filter.year())
                .and(
                        "e.department_id in (select x.id from competent_department x"
                                + " where x.name_key = :department or :department = any(x.former_keys)"
                                + " or x.id::text = :department)",
                        "department",
                        filled(filter.department()))
                .and(
                        "e.unit_id in (select x.id from implementing_unit x"
                                + " where x.name_key = :unit or :unit = any(x.former_keys) or x.id::text = :unit)",
                        "unit",
                        filled(filter.unit()))
                .and("e.status = :status", "status", name(filter.status()))
                .and("e.grade = :grade", "grade", name(filter.grade()))
                .andWords(NormalForm.patterns(filter.text()))
                .build();
    }

    /** The same and one more condition. */
    String and(String condition) {
        return (sql.isEmpty() ? " where " : sql + " and ") + condition;
    }

    private static @Nullable String filled(String text) {
        var key = NormalForm.of(text);
        return key.isEmpty() ? null : key;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
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

        Builder andWords(List<String> patterns) {
            if (!patterns.isEmpty()) {
                conditions.add(NAMED.formatted(IntStream.range(0, patterns.size())
                        .mapToObj(WORD::formatted)
                        .collect(Collectors.joining(" and "))));
                for (int i = 0; i < patterns.size(); i++) {
                    parameters.put("word" + i, patterns.get(i));
                }
            }
            return this;
        }

        SearchCondition build() {
            return new SearchCondition(
                    conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions),
                    parameters,
                    parameters.containsKey("scopeUnit") || parameters.containsKey("unit"),
                    parameters.containsKey("word0"));
        }
    }
}

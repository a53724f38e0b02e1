package io.ziping.evaluation.search;

import io.ziping.organization.DataScope;
import io.ziping.text.NameGrams;
import io.ziping.text.NormalForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Searches in names: every word has to occur in those of the form's project, unit and department, now or before they were
 * renamed. Units and departments are few and looked through; projects are found by an index of single signs and pairs, as
 * {@code name_grams} makes them.
 */
@Component
@RequiredArgsConstructor
class NameSearch {

    private static final String BODIES = """
            select w.place - 1, u.id from unnest(array[:words]) with ordinality w (word, place)
            join implementing_unit u join competent_department d on d.id = u.department_id
                on strpos(u.name_key || E'\\n' || array_to_string(u.former_keys, E'\\n') || E'\\n'
                    || d.name_key || E'\\n' || array_to_string(d.former_keys, E'\\n'), w.word) > 0
            """;

    private static final String GRAMS = "p.name_grams @> array[:grams%1$d]::text[]";

    private static final String LITERALLY = " and (strpos(p.name_key, :word%1$d) > 0"
            + " or strpos(array_to_string(p.former_keys, E'\\n'), :word%1$d) > 0)";

    /** A body by its name, a former name or its identity. */
    private static final String BODY =
            "select x.id from %s x where x.name_key = :name or :name = any(x.former_keys) or x.id::text = :name";

    private static final String DEPARTMENT = BODY.formatted("competent_department");
    private static final String UNIT = BODY.formatted("implementing_unit");

    private final JdbcClient jdbc;

    /** The conditions of a scope and of all of a filter but its words and doubts; bodies by their identities. */
    SearchCondition of(DataScope scope, EvaluationFilter filter) {
        var inDepartment = body(SearchCondition.of(scope, filter), DEPARTMENT, "department", filter.department());
        return body(inDepartment, UNIT, "unit", filter.unit());
    }

    /** Found before the forms are: those of one body are a stretch of an index, in its order. */
    private SearchCondition body(SearchCondition where, String sql, String kind, String name) {
        var key = NormalForm.of(name);
        if (key.isEmpty()) {
            return where;
        }
        var ids = jdbc.sql(sql).param("name", key).query(Long.class).list();
        return ids.size() == 1
                ? where.and("e." + kind + "_id = :" + kind, kind, ids.get(0))
                : where.and("e." + kind + "_id = any(array[:" + kind + "]::bigint[])", kind, ids);
    }

    /** The conditions of a scope and of all that a filter says. */
    SearchCondition narrow(DataScope scope, EvaluationFilter filter) {
        return narrow(of(scope, filter), filter);
    }

    /** The same condition and what a filter says of words and doubts. */
    SearchCondition narrow(SearchCondition where, EvaluationFilter filter) {
        var named = narrow(where, filter.text());
        return filter.doubts() == null ? named : filter.doubts().narrow(named);
    }

    /** The same condition and that the names have all words of a search. */
    private SearchCondition narrow(SearchCondition where, String text) {
        var words = NormalForm.words(text);
        if (words.isEmpty()) {
            return where;
        }
        var units = unitsNamed(words);
        var narrowed = where;
        var conditions = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var grams = NameGrams.of(word);
            var named = GRAMS.formatted(i);
            narrowed = narrowed.with("grams" + i, grams);
            if (word.codePointCount(0, word.length()) > 2) {
                named = "(" + named + LITERALLY.formatted(i) + ")";
                narrowed = narrowed.with("word" + i, word);
            }
            if (units.containsKey(i)) {
                named = "(" + named + " or p.unit_id in (:units" + i + "))";
                narrowed = narrowed.with("units" + i, units.get(i));
            }
            conditions.add(named);
        }
        return narrowed.and(
                "e.project_id in (select p.id from project p where " + String.join(" and ", conditions) + ")");
    }

    /** The units that have a word in their own or their department's names, by the word's place. */
    private Map<Integer, List<Long>> unitsNamed(List<String> words) {
        var units = new HashMap<Integer, List<Long>>();
        jdbc.sql(BODIES).param("words", words).query(row -> {
            units.computeIfAbsent(row.getInt(1), place -> new ArrayList<>()).add(row.getLong(2));
        });
        return units;
    }
}

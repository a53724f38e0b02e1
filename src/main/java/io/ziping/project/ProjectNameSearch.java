package io.ziping.project;

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
 * Searches projects by names: every word has to occur in those of the project, its unit and its department, now or before they
 * were renamed. Units and departments are few and looked through; projects are found by an index of single signs and pairs, as
 * {@code name_grams} makes them.
 */
@Component
@RequiredArgsConstructor
public class ProjectNameSearch {

    private static final String BODIES = """
            select w.place - 1, u.id from unnest(array[:words]) with ordinality w (word, place)
            join implementing_unit u join competent_department d on d.id = u.department_id
                on strpos(u.name_key || E'\\n' || array_to_string(u.former_keys, E'\\n') || E'\\n'
                    || d.name_key || E'\\n' || array_to_string(d.former_keys, E'\\n'), w.word) > 0
            """;

    private static final String GRAMS = "p.name_grams @> array[:grams%1$d]::text[]";

    private static final String LITERALLY = " and (strpos(p.name_key, :word%1$d) > 0"
            + " or strpos(array_to_string(p.former_keys, E'\\n'), :word%1$d) > 0)";

    private final JdbcClient jdbc;

    /**
     * A condition over projects {@code p}.
     *
     * @param sql blank when a text has no words
     */
    public record Condition(String sql, Map<String, Object> parameters) {

        public Condition {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The condition that the names have all words of a text. */
    public Condition of(String text) {
        var words = NormalForm.words(text);
        if (words.isEmpty()) {
            return new Condition("", Map.of());
        }
        var units = unitsNamed(words);
        var parameters = new HashMap<String, Object>();
        var conditions = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var named = GRAMS.formatted(i);
            parameters.put("grams" + i, NameGrams.of(word));
            if (word.codePointCount(0, word.length()) > 2) {
                named = "(" + named + LITERALLY.formatted(i) + ")";
                parameters.put("word" + i, word);
            }
            if (units.containsKey(i)) {
                named = "(" + named + " or p.unit_id in (:units" + i + "))";
                parameters.put("units" + i, units.get(i));
            }
            conditions.add(named);
        }
        return new Condition(String.join(" and ", conditions), parameters);
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

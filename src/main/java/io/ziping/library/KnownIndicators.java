package io.ziping.library;

import io.ziping.text.NameGrams;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The indicators of a class that the bureau keeps, and those that many units have. Found by the class and by an index of
 * single signs and pairs, as {@code name_grams} makes them.
 */
@Component
@RequiredArgsConstructor
class KnownIndicators {

    /** As many are looked through: some the form has already, some the unit had itself. */
    private static final int MOST = 60;

    /** A class with those that it has taken the place of; all words somewhere in the name. */
    private static final String FITS = """
            category_id in (select id from indicator_class where :category in (id, successor_id))
                and name_grams @> :grams::text[]
                and not exists (select from unnest(:words::text[]) word where strpos(%1$s, word) = 0)
            """;

    private static final String LIBRARY = """
            select name, target, unit, note from library_indicator
            where in_use and %s
            order by strpos(name_key, :first), char_length(name_key), name_key limit :most
            """.formatted(FITS.formatted("name_key"));

    private static final String USUAL = """
            select spelling, operator, trim_scale(target) target, unit, units from usual_indicator
            where fiscal_year in (:year - 1, :year) and %s
            order by units desc, fiscal_year desc, name limit :most
            """.formatted(FITS.formatted("name"));

    private final JdbcClient jdbc;

    /** Those of the library that have all words in their names; all of the class for no word. */
    List<Suggestion> library(long category, List<String> words) {
        return found(LIBRARY, category, words)
                .param("first", words.isEmpty() ? "" : words.get(0))
                .query((row, number) -> new Suggestion(
                        SuggestionSource.LIBRARY,
                        row.getString("name"),
                        target(row.getString("target"), row.getString("unit")),
                        row.getString("note")))
                .list();
    }

    /** Those that many units had in a year or the one before, what most units have first. */
    List<Suggestion> usual(int fiscalYear, long category, List<String> words) {
        return found(USUAL, category, words)
                .param("year", fiscalYear)
                .query((row, number) -> new Suggestion(
                        SuggestionSource.OTHERS,
                        row.getString("spelling"),
                        target(
                                row.getString("operator")
                                        + row.getBigDecimal("target").toPlainString(),
                                row.getString("unit")),
                        row.getInt("units") + " 个单位，目标的中位数"))
                .list();
    }

    private JdbcClient.StatementSpec found(String sql, long category, List<String> words) {
        return jdbc.sql(sql)
                .param("category", category)
                .param("words", words.toArray(String[]::new))
                .param(
                        "grams",
                        words.stream()
                                .flatMap(word -> NameGrams.of(word).stream())
                                .distinct()
                                .toArray(String[]::new))
                .param("most", MOST);
    }

    /** As it is written on forms: ≥95(%). */
    private static String target(String target, String unit) {
        return target.isEmpty() || unit.isEmpty() || target.contains(unit) ? target : target + "(" + unit + ")";
    }
}

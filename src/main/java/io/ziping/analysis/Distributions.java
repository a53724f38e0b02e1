package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how kept forms are distributed: those that were handed in, or the published ones. */
@Component
@RequiredArgsConstructor
class Distributions {

    private final JdbcClient jdbc;

    /** Which forms. */
    enum Kept {
        HANDED_IN("analysis_score", "analysis_place"),
        PUBLISHED("published_score", "published_place");

        private final String scores;
        private final String places;

        Kept(String scores, String places) {
            this.scores = scores;
            this.places = places;
        }
    }

    /** How many of them have which 总分, the lowest first. */
    List<ScoreCount> scores(Kept of, int year, long department) {
        return asked("select total_score, forms from " + of.scores + " where %s order by total_score", year, department)
                .query(ScoreCount::read)
                .list();
    }

    /** Where they lie by 执行率 and 总分. */
    List<Place> places(Kept of, int year, long department) {
        return asked(
                        "select rate, score, forms, adjusted_budget from " + of.places
                                + " where %s order by rate, score",
                        year,
                        department)
                .query(Place::read)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, int year, long department) {
        return jdbc.sql(sql.formatted("fiscal_year = :year and department_id = :department"))
                .param("year", year)
                .param("department", department);
    }

    /** How many forms of a row have which grade. */
    static Map<Grade, Integer> grades(ResultSet row) throws SQLException {
        var grades = new EnumMap<Grade, Integer>(Grade.class);
        for (var grade : Grade.values()) {
            grades.put(grade, row.getInt(grade.name().toLowerCase(Locale.ROOT)));
        }
        return grades;
    }
}

package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is kept of published forms, by year and department; each an index read. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class PublishedSummaries {

    private final JdbcClient jdbc;

    /** The years that have published forms, the latest first. */
    public List<Integer> years() {
        return jdbc.sql("select fiscal_year from published_summary where department_id = 0 order by fiscal_year desc")
                .query(Integer.class)
                .list();
    }

    /** A year of all departments, and each of them by name; all together first. */
    public List<PublishedFigures> figures(int year) {
        return jdbc.sql("""
                        select s.*, coalesce(d.name, '') as department from published_summary s
                        left join competent_department d on d.id = s.department_id
                        where s.fiscal_year = :year order by s.department_id <> 0, d.name, s.department_id
                        """)
                .param("year", year)
                .query(PublishedSummaries::figures)
                .list();
    }

    /** How many published forms have which 总分, the lowest first. */
    public List<ScoreCount> scores(int year, long department) {
        return jdbc.sql("select total_score, forms from published_score"
                        + " where fiscal_year = :year and department_id = :department order by total_score")
                .param("year", year)
                .param("department", department)
                .query(ScoreCount::read)
                .list();
    }

    /** Where published forms lie by 执行率 and 总分. */
    public List<Place> places(int year, long department) {
        return jdbc.sql("select rate, score, forms, adjusted_budget from published_place"
                        + " where fiscal_year = :year and department_id = :department order by rate, score")
                .param("year", year)
                .param("department", department)
                .query(Place::read)
                .list();
    }

    private static PublishedFigures figures(ResultSet row, int number) throws SQLException {
        var grades = new EnumMap<Grade, Integer>(Grade.class);
        for (var grade : Grade.values()) {
            grades.put(grade, row.getInt(grade.name().toLowerCase(Locale.ROOT)));
        }
        return new PublishedFigures(
                row.getLong("department_id"),
                row.getString("department"),
                row.getInt("forms"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("score_sum"),
                grades,
                new Share(row.getInt("full_marks"), row.getInt("indicators")));
    }
}

package io.ziping.analysis;

import io.ziping.replica.MayLag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is kept of published forms, by year and department; each an index read. */
@Service
@RequiredArgsConstructor
@MayLag
@Transactional(readOnly = true)
public class PublishedSummaries {

    private final JdbcClient jdbc;
    private final Distributions distributions;

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
        return distributions.scores(Distributions.Kept.PUBLISHED, year, department);
    }

    /** Where published forms lie by 执行率 and 总分. */
    public List<Place> places(int year, long department) {
        return distributions.places(Distributions.Kept.PUBLISHED, year, department);
    }

    private static PublishedFigures figures(ResultSet row, int number) throws SQLException {
        return new PublishedFigures(
                row.getLong("department_id"),
                row.getString("department"),
                row.getInt("forms"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("score_sum"),
                Distributions.grades(row),
                new Share(row.getInt("full_marks"), row.getInt("indicators")));
    }
}

package io.ziping.analysis;

import io.ziping.replica.MayLag;
import io.ziping.scoring.finding.FindingCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is kept of forms handed in, by year and department; each an index read. */
@Service
@RequiredArgsConstructor
@MayLag
@Transactional(readOnly = true)
public class Summaries {

    /** Stands for all departments together, or for all units of one. */
    public static final long ALL = 0;

    /** How many years back a rate is shown. */
    public static final int YEARS = 5;

    private final JdbcClient jdbc;
    private final Distributions distributions;

    /** The years that a department, or {@link #ALL}, has forms of, the latest first. */
    public List<Integer> years(long department) {
        return jdbc.sql("select fiscal_year from analysis_summary where department_id = :department and unit_id = 0"
                        + " order by fiscal_year desc")
                .param("department", department)
                .query(Integer.class)
                .list();
    }

    /** When a year was counted last; empty when it never was. */
    public Optional<Instant> countedAt(int year) {
        return jdbc.sql("select at from analysis_moment where fiscal_year = :year")
                .param("year", year)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What a department's forms of a year say together, or those of {@link #ALL}; empty without any. */
    public Optional<Figures> figures(int year, long department) {
        return jdbc.sql("select * from analysis_summary"
                        + " where fiscal_year = :year and department_id = :department and unit_id = 0")
                .param("year", year)
                .param("department", department)
                .query((row, number) -> figures(row))
                .optional();
    }

    /** The departments that have forms of a year, those with the most in doubt first. */
    public List<BodyFigures> departments(int year) {
        return bodies("""
                select s.*, d.id as body_id, d.name as body_name from analysis_summary s
                join competent_department d on d.id = s.department_id
                where s.fiscal_year = :year and s.unit_id = 0
                """, rates(year, ALL), year, ALL);
    }

    /** The units of a department that have forms of a year, those with the most in doubt first. */
    public List<BodyFigures> units(int year, long department) {
        return bodies("""
                select s.*, u.id as body_id, u.name as body_name from analysis_summary s
                join implementing_unit u on u.id = s.unit_id
                where s.fiscal_year = :year and s.department_id = :department
                """, rates(year, department), year, department);
    }

    private List<BodyFigures> bodies(
            String sql, Map<Long, SortedMap<Integer, BigDecimal>> rates, int year, long department) {
        return jdbc.sql(sql + " order by s.doubted::numeric / s.forms desc, s.doubt_sum desc, s.forms desc, body_id")
                .param("year", year)
                .param("department", department)
                .query((row, number) -> new BodyFigures(
                        row.getLong("body_id"),
                        row.getString("body_name"),
                        figures(row),
                        rates.getOrDefault(row.getLong("body_id"), new TreeMap<>())))
                .list();
    }

    /** 执行率 by year, of departments, or of one's units. */
    private Map<Long, SortedMap<Integer, BigDecimal>> rates(int year, long department) {
        var rates = new HashMap<Long, SortedMap<Integer, BigDecimal>>();
        var ofUnits = department != ALL;
        jdbc.sql("select case when :ofUnits then unit_id else department_id end as body, fiscal_year,"
                        + " trunc(executed_amount * 100 / adjusted_budget, 2) as rate from analysis_summary"
                        + " where fiscal_year between :from and :year and adjusted_budget <> 0"
                        + (ofUnits ? " and department_id = :department and unit_id <> 0" : " and unit_id = 0"))
                .param("ofUnits", ofUnits)
                .param("from", year - YEARS + 1)
                .param("year", year)
                .param("department", department)
                .query(row -> {
                    rates.computeIfAbsent(row.getLong("body"), body -> new TreeMap<>())
                            .put(row.getInt("fiscal_year"), row.getBigDecimal("rate"));
                });
        return rates;
    }

    /** How many forms have which 总分, the lowest first. */
    public List<ScoreCount> scores(int year, long department) {
        return distributions.scores(Distributions.Kept.HANDED_IN, year, department);
    }

    /** Where forms lie by 执行率 and 总分. */
    public List<Place> places(int year, long department) {
        return distributions.places(Distributions.Kept.HANDED_IN, year, department);
    }

    /** What the checks found, by department, or in one; those of all together with {@link #ALL} for their department. */
    public List<CheckCount> checks(int year, long department) {
        var counts = new ArrayList<CheckCount>();
        jdbc.sql("select department_id, code, forms from analysis_finding"
                        + " where fiscal_year = :year and (:department = 0 or department_id = :department)")
                .param("year", year)
                .param("department", department)
                .query(row -> {
                    // a check of a later or an earlier release is none of this one's
                    var check = FindingCode.of(row.getString("code"));
                    if (check.isPresent()) {
                        counts.add(new CheckCount(row.getLong("department_id"), check.get(), row.getInt("forms")));
                    }
                });
        return counts;
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(
                row.getInt("forms"),
                row.getBigDecimal("adjusted_budget"),
                row.getBigDecimal("executed_amount"),
                row.getBigDecimal("score_sum"),
                row.getBigDecimal("score_squares"),
                Distributions.grades(row),
                row.getInt("indicators"),
                row.getInt("full_marks"),
                row.getBigDecimal("doubt_sum"),
                row.getInt("doubted"),
                row.getBigDecimal("doubted_amount"),
                new Share(row.getInt("on_target"), row.getInt("compared")),
                new Share(row.getInt("on_time"), row.getInt("timed")),
                new Share(row.getInt("confirmed"), row.getInt("decided")));
    }
}

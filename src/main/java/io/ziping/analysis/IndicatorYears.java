package io.ziping.analysis;

import io.ziping.replica.MayLag;
import io.ziping.scoring.values.TypedText;
import io.ziping.text.NameGrams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same indicator over units and years, by its name as forms are compared by it. What many units have is read as it was
 * counted; what few have, or a department, is counted when somebody asks: by an index, and never more rows than {@value
 * #MOST_COUNTED}.
 */
@Service
@RequiredArgsConstructor
@MayLag
@Transactional(readOnly = true)
public class IndicatorYears {

    /** Of what fewer units have, in whatever measure, nothing is kept; of all else every measure is. */
    static final int ENOUGH_UNITS = 5;

    /** Of fewer departments nobody of one is told what all have: they would learn what a single other one has. */
    public static final int ENOUGH_DEPARTMENTS = 5;

    private static final int MOST_COUNTED = 20_000;

    private static final String COUNTED = """
            select c.fiscal_year, c.unit, c.forms, c.units, c.departments, c.target[1] as target_low,
                c.target[2] as target_median, c.target[3] as target_high, c.actual[1] as actual_low,
                c.actual[2] as actual_median, c.actual[3] as actual_high
            from (
                select o.fiscal_year, o.unit, sum(o.forms) as forms, count(*) as units,
                    count(distinct u.department_id) as departments,
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.target) as target,
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by o.actual) as actual
                from (
                    select f.fiscal_year, f.unit, f.unit_id, count(*) as forms,
                        percentile_cont(0.5) within group (order by f.target) as target,
                        percentile_cont(0.5) within group (order by f.actual) as actual
                    from (%s limit :most) f group by f.fiscal_year, f.unit, f.unit_id) o
                join implementing_unit u on u.id = o.unit_id
                group by o.fiscal_year, o.unit) c
            """;

    private final JdbcClient jdbc;

    /**
     * An indicator year by year and measure by measure, the latest year first; nothing of a blank name.
     *
     * @param department whose units, or {@link Summaries#ALL}
     */
    public List<IndicatorYear> of(String name, long department) {
        if (name.isEmpty()) {
            return List.of();
        }
        return department == Summaries.ALL ? ofAll(name) : ofDepartment(name, department);
    }

    private List<IndicatorYear> ofAll(String name) {
        var years = new ArrayList<>(kept(name));
        years.addAll(jdbc.sql(COUNTED.formatted("select r.* from analysis_moment m join indicator_fact r"
                        + " on r.name = :name and r.fiscal_year = m.fiscal_year where not exists ("
                        + "select from analysis_indicator k where k.name = :name and k.fiscal_year = m.fiscal_year)"))
                .param("name", name)
                .param("most", MOST_COUNTED)
                .query(IndicatorYears::year)
                .list());
        years.sort(Comparator.comparing(IndicatorYear::fiscalYear)
                .thenComparing(IndicatorYear::forms)
                .reversed());
        return years;
    }

    /** What many units have of it. */
    public List<IndicatorYear> kept(String name) {
        return jdbc.sql("select * from analysis_indicator where name = :name order by fiscal_year desc, forms desc")
                .param("name", name)
                .query(IndicatorYears::year)
                .list();
    }

    private List<IndicatorYear> ofDepartment(String name, long department) {
        return jdbc.sql(COUNTED.formatted("select r.* from analysis_summary y join implementing_unit n"
                                + " on n.department_id = y.department_id join indicator_fact r"
                                + " on r.name = :name and r.fiscal_year = y.fiscal_year and r.unit_id = n.id"
                                + " where y.department_id = :department and y.unit_id = 0")
                        + " order by c.fiscal_year desc, c.forms desc")
                .param("name", name)
                .param("department", department)
                .param("most", MOST_COUNTED)
                .query(IndicatorYears::year)
                .list();
    }

    /**
     * Forms that have it in a year, by unit.
     *
     * @param department whose, or {@link Summaries#ALL}
     * @param after the last one of the page before; {@code null} for the first page
     */
    public List<IndicatorForm> forms(
            String name, String measure, int year, long department, @Nullable After after, int most) {
        return jdbc.sql("""
                        select f.unit_id, e.unit_name, f.evaluation_id, f.place, e.project_name, f.operator, f.target, f.actual
                        from (
                            select * from indicator_fact r
                            where r.name = :name and r.fiscal_year = :year and r.unit = :measure
                                and (r.unit_id, r.evaluation_id, r.place) > (:unitId, :form, :place)
                                %s
                            order by r.unit_id, r.evaluation_id, r.place limit :most) f
                        join self_evaluation e on e.id = f.evaluation_id
                        order by f.unit_id, f.evaluation_id, f.place
                        """.formatted(
                                department == Summaries.ALL
                                        ? ""
                                        : "and r.unit_id in (select n.id from implementing_unit n"
                                                + " where n.department_id = :department)"))
                .param("name", name)
                .param("year", year)
                .param("measure", measure)
                .param("unitId", after == null ? 0 : after.unitId())
                .param("form", after == null ? 0 : after.form())
                .param("place", after == null ? 0 : after.place())
                .param("department", department)
                .param("most", most)
                .query((row, number) -> new IndicatorForm(
                        row.getLong("unit_id"),
                        row.getString("unit_name"),
                        row.getLong("evaluation_id"),
                        row.getInt("place"),
                        row.getString("project_name"),
                        row.getString("operator"),
                        row.getBigDecimal("target"),
                        row.getBigDecimal("actual")))
                .list();
    }

    /** A place in a list of forms. */
    public record After(long unitId, long form, int place) {}

    /**
     * Indicators that many units have in any year, those whose names have all the words; the most common first. A year that has
     * just begun, or that few have it in, hides none.
     *
     * @param departments whose shown measure so many departments use at least
     */
    public List<CommonIndicator> common(List<String> words, int departments, int most) {
        return jdbc.sql("""
                        select i.* from analysis_indicator i
                        cross join lateral (
                            select o.fiscal_year, o.unit from analysis_indicator o
                            where o.name = i.name and o.departments >= :departments
                            order by o.units_of_name desc, o.fiscal_year desc, o.units desc, o.unit limit 1) first
                        where i.fiscal_year = first.fiscal_year and i.unit = first.unit
                            and i.departments >= :departments and i.name_grams @> :grams::text[]
                            and not exists (select from unnest(:words::text[]) word where strpos(i.name, word) = 0)
                        order by i.units_of_name desc, i.name limit :most
                        """)
                .params(Map.of(
                        "departments",
                        departments,
                        "most",
                        most,
                        "words",
                        words.toArray(String[]::new),
                        "grams",
                        words.stream()
                                .flatMap(word -> NameGrams.of(word).stream())
                                .distinct()
                                .toArray(String[]::new)))
                .query((row, number) ->
                        new CommonIndicator(row.getString("spelling"), row.getInt("units_of_name"), year(row, number)))
                .list();
    }

    private static IndicatorYear year(ResultSet row, int number) throws SQLException {
        var median = row.getBigDecimal("actual_median");
        return new IndicatorYear(
                row.getInt("fiscal_year"),
                row.getString("unit"),
                row.getInt("forms"),
                row.getInt("units"),
                row.getInt("departments"),
                new Spread(
                        row.getBigDecimal("target_low"),
                        row.getBigDecimal("target_median"),
                        row.getBigDecimal("target_high")),
                median == null
                        ? null
                        : new Spread(row.getBigDecimal("actual_low"), median, row.getBigDecimal("actual_high")));
    }

    /** What numbers of a table are shown as: {@code 10,784.5}, at most two decimals, none that say nothing. */
    public static String grouped(BigDecimal number) {
        var format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    /** What numbers are that a program reads: at most two decimals, none that say nothing. */
    public static String plain(BigDecimal number) {
        return TypedText.spoken(number.setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * A form that has an indicator.
     *
     * @param place the place of its row in the form, from 0
     * @param operator the sign of the target
     * @param actual {@code null} where it is no number or cannot be compared
     */
    public record IndicatorForm(
            long unitId,
            String unit,
            long form,
            int place,
            String project,
            String operator,
            BigDecimal target,
            @Nullable BigDecimal actual) {}
}

package io.ziping.analysis;

import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms of some cells one by one, under borders and caps that are tried. */
@Component
@RequiredArgsConstructor
class TriedForms {

    /** The forms of the cells with what is made of their points; the bounds let an index find them. */
    private static final String JUDGED = """
            with form as (
                select e.id, e.execution_rate, e.total_score, e.grade, e.project_name, e.unit_name, %s as points
                from self_evaluation e
                where e.fiscal_year = :year and (:department = 0 or e.department_id = :department)
                    and e.status not in ('DRAFT', 'RETURNED') and e.total_score between :lowest and :highest
                    and coalesce(e.execution_rate, -1) between :least and :most
            ), found as (
                select f.* from (select o.*, %s from form o) f
                where (f.cell_rate, f.cell_points, f.cell_lowered) in (
                    select * from unnest(:rates::integer[], :points::integer[], :lowered::numeric[]))
            ), tried as (
                select f.*, least(f.points%s) as tried from found f
            ), judged as materialized (
                select t.*, case when t.tried >= :excellent then 'EXCELLENT' when t.tried >= :good then 'GOOD'
                    when t.tried >= :fair then 'FAIR' else 'POOR' end as tried_grade
                from tried t
            )
            """;

    private static final String CAP = ", case when f.execution_rate < :below%1$d then :total%1$d::numeric end";

    /** Above every rate that is kept. */
    private static final BigDecimal ANY_RATE = new BigDecimal("1e21");

    private final JdbcClient jdbc;

    /**
     * How many forms go from a grade to another, or stay.
     *
     * @param totals how many of them would have another total
     */
    record Count(Grade from, Grade to, int forms, int totals) {}

    /** Counts the forms of cells. */
    List<Count> count(int year, long department, Trial trial, List<OutcomeCell> cells) {
        return cells.isEmpty()
                ? List.of()
                : asked(
                                "select j.grade, j.tried_grade, count(*) as forms,"
                                        + " count(*) filter (where j.tried <> j.total_score) as totals"
                                        + " from judged j group by j.grade, j.tried_grade",
                                year,
                                department,
                                trial,
                                cells)
                        .query((row, number) -> new Count(
                                Grade.valueOf(row.getString("grade")),
                                Grade.valueOf(row.getString("tried_grade")),
                                row.getInt("forms"),
                                row.getInt("totals")))
                        .list();
    }

    /** Those of the forms of cells that change, the deepest fall first, at most so many. */
    List<Simulation.Fallen> first(int year, long department, Trial trial, List<OutcomeCell> cells, int most) {
        return cells.isEmpty()
                ? List.of()
                : asked(
                                "select * from judged j where j.tried <> j.total_score or j.tried_grade <> j.grade"
                                        + " order by j.total_score - j.tried desc, j.total_score, j.id limit :count",
                                year,
                                department,
                                trial,
                                cells)
                        .param("count", most)
                        .query((row, number) -> fallen(row))
                        .list();
    }

    private static Simulation.Fallen fallen(ResultSet row) throws SQLException {
        return new Simulation.Fallen(
                row.getLong("id"),
                row.getString("project_name"),
                row.getString("unit_name"),
                Objects.requireNonNullElse(row.getBigDecimal("execution_rate"), BigDecimal.ZERO),
                row.getBigDecimal("total_score"),
                Grade.valueOf(row.getString("grade")),
                row.getBigDecimal("tried"),
                Grade.valueOf(row.getString("tried_grade")));
    }

    private JdbcClient.StatementSpec asked(
            String what, int year, long department, Trial trial, List<OutcomeCell> cells) {
        var sql = JUDGED.formatted(SummaryKeeper.POINTS, SummaryKeeper.CELL, caps(trial)) + what;
        return jdbc.sql(sql)
                .params(parameters(trial, cells))
                .param("year", year)
                .param("department", department);
    }

    /** The smallest of several that hold; {@code least} leaves out those that do not. */
    private static String caps(Trial trial) {
        var sql = new StringBuilder();
        for (int i = 0; i < trial.caps().size(); i++) {
            sql.append(CAP.formatted(i));
        }
        return sql.toString();
    }

    private static Map<String, Object> parameters(Trial trial, List<OutcomeCell> cells) {
        var parameters = new HashMap<String, Object>(Map.of(
                "excellent", trial.bands().excellent(),
                "good", trial.bands().good(),
                "fair", trial.bands().fair(),
                "rates", array(cells, OutcomeCell::rate),
                "points", array(cells, OutcomeCell::points),
                "lowered", array(cells, cell -> Objects.requireNonNullElse(cell.lowered(), BigDecimal.ONE.negate())),
                "lowest", extreme(cells, TriedForms::low, Comparator.naturalOrder()),
                "highest", extreme(cells, TriedForms::high, Comparator.reverseOrder()),
                "least", extreme(cells, cell -> BigDecimal.valueOf(cell.rate()), Comparator.naturalOrder()),
                "most", extreme(cells, TriedForms::rate, Comparator.reverseOrder())));
        for (int i = 0; i < trial.caps().size(); i++) {
            parameters.put("below" + i, trial.caps().get(i).executionBelow().movePointRight(2));
            parameters.put("total" + i, trial.caps().get(i).highestTotal());
        }
        return parameters;
    }

    private static BigDecimal low(OutcomeCell cell) {
        return Objects.requireNonNullElse(cell.lowered(), cell.low());
    }

    private static BigDecimal high(OutcomeCell cell) {
        return Objects.requireNonNullElse(cell.lowered(), cell.high());
    }

    /** The most that the rate of a cell can be. */
    private static BigDecimal rate(OutcomeCell cell) {
        return cell.rate() == OutcomeCell.MOST_RATE ? ANY_RATE : BigDecimal.valueOf(cell.rate() + 1L);
    }

    private static BigDecimal extreme(
            List<OutcomeCell> cells, Function<OutcomeCell, BigDecimal> of, Comparator<BigDecimal> first) {
        return cells.stream().map(of).min(first).orElseThrow();
    }

    private static String array(List<OutcomeCell> cells, Function<OutcomeCell, Object> of) {
        return cells.stream().map(cell -> of.apply(cell).toString()).collect(Collectors.joining(",", "{", "}"));
    }
}

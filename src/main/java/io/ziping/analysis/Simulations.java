package io.ziping.analysis;

import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 规则试算: the borders of grades and the caps of a year tried otherwise, on the forms handed in and without changing any.
 * Scores of indicators and of execution stay; one statement adds them up where a form's own rules have capped its total.
 */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Simulations {

    /** The most forms that are named. */
    public static final int MOST_NAMED = 50;

    /**
     * The forms with the total that their points add up to, {@code points}, and what is made of it, {@code tried}: counted by
     * grades before and after, and below these the first that change, each in its {@code place}.
     */
    private static final String TRIED = """
            with form as (
                select e.id, coalesce(e.execution_rate, 0) as rate, e.total_score, e.grade, e.executed_amount, %s as budget,
                    case when e.policy_id = any(array[:capping]::bigint[]) then e.execution_score + (
                        select coalesce(sum(i.score), 0) from indicator i where i.evaluation_id = e.id)
                    else e.total_score end as points
                from self_evaluation e
                where e.fiscal_year = :year and (:department = 0 or e.department_id = :department)
                    and e.status not in ('DRAFT', 'RETURNED')
            ), tried as materialized (
                select f.id, f.rate, f.total_score, f.grade, least(f.points%s) as tried from form f
            ), judged as materialized (
                select t.*, case when t.tried >= :excellent then 'EXCELLENT' when t.tried >= :good then 'GOOD'
                    when t.tried >= :fair then 'FAIR' else 'POOR' end as tried_grade
                from tried t
            ), first as (
                select j.*, row_number() over (order by j.total_score - j.tried desc, j.total_score, j.id) as place
                from judged j where j.tried <> j.total_score or j.tried_grade <> j.grade
                order by place limit :most
            )
            select j.grade, j.tried_grade, count(*) as forms, count(*) filter (where j.tried <> j.total_score) as totals,
                null as place, null as id, null as project_name, null as unit_name, null as rate, null as total_score,
                null as tried
            from judged j group by j.grade, j.tried_grade
            union all
            select f.grade, f.tried_grade, null, null, f.place, f.id, e.project_name, e.unit_name, f.rate, f.total_score, f.tried
            from first f join self_evaluation e on e.id = f.id
            order by place
            """;

    private static final String CAP =
            ", case when f.budget > 0 and f.executed_amount < f.budget * :below%1$d then :total%1$d::numeric end";

    private final JdbcClient jdbc;
    private final ScoringRules rules;

    /**
     * Tries borders and caps on a year.
     *
     * @param department only its forms; {@link Summaries#ALL} for all
     */
    public Simulation tried(int year, long department, GradeBands bands, List<TotalCap> caps) {
        var moved = new EnumMap<Grade, Map<Grade, Integer>>(Grade.class);
        var counts = new int[2];
        var first = new ArrayList<Simulation.Fallen>();
        jdbc.sql(TRIED.formatted(budget(year), caps(caps)))
                .params(parameters(year, department, bands, caps))
                .query(row -> {
                    if (row.getObject("place") != null) {
                        first.add(fallen(row));
                        return;
                    }
                    moved.computeIfAbsent(Grade.valueOf(row.getString("grade")), grade -> new EnumMap<>(Grade.class))
                            .put(Grade.valueOf(row.getString("tried_grade")), row.getInt("forms"));
                    counts[0] += row.getInt("forms");
                    counts[1] += row.getInt("totals");
                });
        return new Simulation(counts[0], counts[1], moved, first);
    }

    private static Simulation.Fallen fallen(ResultSet row) throws SQLException {
        return new Simulation.Fallen(
                row.getLong("id"),
                row.getString("project_name"),
                row.getString("unit_name"),
                row.getBigDecimal("rate"),
                row.getBigDecimal("total_score"),
                Grade.valueOf(row.getString("grade")),
                row.getBigDecimal("tried"),
                Grade.valueOf(row.getString("tried_grade")));
    }

    private Map<String, Object> parameters(int year, long department, GradeBands bands, List<TotalCap> caps) {
        var parameters = new HashMap<String, Object>(Map.of(
                "year", year,
                "department", department,
                "excellent", bands.excellent(),
                "good", bands.good(),
                "fair", bands.fair(),
                "most", MOST_NAMED,
                "capping", capping(year)));
        for (int i = 0; i < caps.size(); i++) {
            parameters.put("below" + i, caps.get(i).executionBelow());
            parameters.put("total" + i, caps.get(i).highestTotal());
        }
        return parameters;
    }

    /** The smallest of several that hold; {@code least} leaves out those that do not. */
    private static String caps(List<TotalCap> caps) {
        var sql = new StringBuilder();
        for (int i = 0; i < caps.size(); i++) {
            sql.append(CAP.formatted(i));
        }
        return sql.toString();
    }

    /** The budget that the rules divide by; of a form without it the other one, as forms are scored. */
    private String budget(int year) {
        return policy(year).executionBudget() == BudgetColumn.INITIAL
                ? "coalesce(nullif(e.initial_budget, 0), e.adjusted_budget)"
                : "coalesce(nullif(e.adjusted_budget, 0), e.initial_budget)";
    }

    /** The rules of a year as they are in force. */
    public ScoringPolicy policy(int year) {
        return rules.of(rules.inForce(year)).policy();
    }

    /** The versions of the year's rules that cap totals; none as a number no version has. */
    private List<Long> capping(int year) {
        var versions = jdbc.sql("select id from scoring_policy where fiscal_year = :year")
                .param("year", year)
                .query(Long.class)
                .list();
        var capping = versions.stream()
                .filter(version -> !rules.of(version).policy().totalCaps().isEmpty())
                .toList();
        return capping.isEmpty() ? List.of(-1L) : capping;
    }
}

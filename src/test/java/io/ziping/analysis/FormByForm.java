package io.ziping.analysis;

import io.ziping.scoring.policy.GradeBands;
import io.ziping.scoring.policy.TotalCap;
import io.ziping.scoring.values.Grade;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 规则试算 as it was before cells were kept: reads every form of a year, by its amounts. The other one has to say the same. */
public final class FormByForm {

    private static final String TRIED = """
            with form as (
                select e.id, coalesce(e.execution_rate, 0) as rate, e.total_score, e.grade, e.executed_amount, coalesce(nullif(e.adjusted_budget, 0), e.initial_budget) as budget,
                    case when e.policy_id in (select id from scoring_policy where document::text like '%%"executionBelow"%%') then e.execution_score + (
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

    private FormByForm() {}

    /** What borders and caps make of a year. */
    public static Simulation tried(JdbcClient jdbc, int year, long department, GradeBands bands, List<TotalCap> caps) {
        var moved = new EnumMap<Grade, Map<Grade, Integer>>(Grade.class);
        var counts = new int[2];
        var first = new ArrayList<Simulation.Fallen>();
        var sql = new StringBuilder();
        var parameters = new HashMap<String, Object>(Map.of(
                "year",
                year,
                "department",
                department,
                "excellent",
                bands.excellent(),
                "good",
                bands.good(),
                "fair",
                bands.fair(),
                "most",
                Simulations.MOST_NAMED));
        for (int i = 0; i < caps.size(); i++) {
            sql.append(CAP.formatted(i));
            parameters.put("below" + i, caps.get(i).executionBelow());
            parameters.put("total" + i, caps.get(i).highestTotal());
        }
        jdbc.sql(TRIED.formatted(sql)).params(parameters).query(row -> {
            if (row.getObject("place") != null) {
                first.add(new Simulation.Fallen(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("project_name")),
                        Objects.requireNonNull(row.getString("unit_name")),
                        row.getBigDecimal("rate"),
                        row.getBigDecimal("total_score"),
                        Grade.valueOf(row.getString("grade")),
                        row.getBigDecimal("tried"),
                        Grade.valueOf(row.getString("tried_grade"))));
                return;
            }
            moved.computeIfAbsent(Grade.valueOf(row.getString("grade")), grade -> new EnumMap<>(Grade.class))
                    .put(Grade.valueOf(row.getString("tried_grade")), row.getInt("forms"));
            counts[0] += row.getInt("forms");
            counts[1] += row.getInt("totals");
        });
        return new Simulation(counts[0], counts[1], moved, first);
    }
}

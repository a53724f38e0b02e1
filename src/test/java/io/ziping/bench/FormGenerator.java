package io.ziping.bench;

import io.ziping.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Multiplies the stored sample forms to a number of forms, in SQL: other projects, units, departments and years, amounts
 * varied; scores and findings stay those of the sample, so that what is stored stays consistent with what would be
 * computed.
 */
final class FormGenerator {

    private static final int DEPARTMENTS = 40;
    private static final int UNITS_EACH = 10;

    private static final List<String> STATEMENTS = List.of(
            """
            insert into competent_department (name, name_key)
            select name, name from generate_series(1, %1$d) d, lateral (select '测试主管部门' || d as name) made
            on conflict do nothing
            """,
            """
            insert into implementing_unit (department_id, name, name_key)
            select c.id, made.name, made.name from competent_department c, generate_series(1, %2$d) u,
            lateral (select c.name || '第' || u || '单位' as name) made
            where c.name like '测试主管部门%%' on conflict do nothing
            """,
            """
            create temporary table made as
            select row_number() over () as n, g, e.id as sample,
                   (select min(id) from implementing_unit where name like '测试主管部门%%') + g %% (%1$d * %2$d) as unit_id,
                   2015 + g / (%1$d * %2$d) %% 10 as fiscal_year, e.project_name || ' ' || g as project_name
            from generate_series((select count(*) from self_evaluation) + 1, %3$d) g
            join (select id, project_name, row_number() over (order by id) - 1 as k from self_evaluation
                  where status = 'PUBLISHED' order by id limit 18) e on e.k = g %% 18
            """,
            // as NormalForm has it: the samples' names hold letters, brackets and the blank before the number
            """
            insert into project (unit_id, name, name_key)
            select unit_id, project_name, lower(translate(replace(project_name, ' ', ''), '（）', '()')) from made
            on conflict do nothing
            """,
            """
            insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id,
              department_name, unit_name, status, amount_unit, expected_objective, achieved_objective, execution_weight_text, execution_weight,
              initial_budget, adjusted_budget, executed_amount, execution_rate, execution_score, weight_sum, total_score,
              grade, block_count, warning_count, advice_count, headline_count, unmet_count, headline, printed_figures, created_at, updated_at, submitted_at)
            select 1, m.fiscal_year, p.id, m.project_name, u.department_id, m.unit_id,
              d.name, u.name, e.status, e.amount_unit, e.expected_objective, e.achieved_objective, e.execution_weight_text, e.execution_weight,
              e.initial_budget * k.f, e.adjusted_budget * k.f, e.executed_amount * k.f, e.execution_rate, e.execution_score,
              e.weight_sum, e.total_score, e.grade, e.block_count, e.warning_count, e.advice_count, e.headline_count, e.unmet_count, e.headline, '', now(), now(), now()
            from made m join self_evaluation e on e.id = m.sample join implementing_unit u on u.id = m.unit_id
            join competent_department d on d.id = u.department_id
            join project p on p.unit_id = m.unit_id and p.name = m.project_name
            cross join lateral (select 1 + m.g %% 9 as f) k
            """,
            """
            create temporary table pairs as
            select e.id, m.sample, 1 + m.g %% 9 as f from made m
            join project p on p.unit_id = m.unit_id and p.name = m.project_name
            join self_evaluation e on e.project_id = p.id and e.fiscal_year = m.fiscal_year
            """,
            """
            insert into funding_line (evaluation_id, position, source, initial_budget_text, initial_budget,
              adjusted_budget_text, adjusted_budget, executed_amount_text, executed_amount)
            select p.id, l.position, l.source, (l.initial_budget * p.f / 10000)::numeric(18, 2)::text, l.initial_budget * p.f,
              (l.adjusted_budget * p.f / 10000)::numeric(18, 2)::text, l.adjusted_budget * p.f,
              (l.executed_amount * p.f / 10000)::numeric(18, 2)::text, l.executed_amount * p.f
            from pairs p join funding_line l on l.evaluation_id = p.sample
            """,
            """
            insert into indicator (evaluation_id, row_key, position, category_id, name, target, actual, weight_text, weight,
              score_text, score, computed_score, deviation_explanation)
            select p.id, gen_random_uuid(), i.position, i.category_id, i.name, i.target, i.actual, i.weight_text, i.weight,
              i.score_text, i.score, i.computed_score, i.deviation_explanation
            from pairs p join indicator i on i.evaluation_id = p.sample
            """,
            "drop table made",
            "drop table pairs",
            "vacuum analyze");

    private FormGenerator() {}

    /** The same while the application is down: its data directory belongs to one of the two at a time. */
    static Duration fill(Path data, int count) throws SQLException {
        var before = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(data, Map.of());
                var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password())) {
            fill(connection, count);
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** Adds forms until there are {@code count}; the samples must be stored. */
    static void fill(Connection connection, int count) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.formatted(DEPARTMENTS, UNITS_EACH, count));
            }
        }
    }
}

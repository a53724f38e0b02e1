package io.ziping.bench;

import io.ziping.analysis.CountedFigures;
import io.ziping.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Multiplies the stored sample forms to a number of forms, in SQL: other projects, units, departments and years, amounts
 * varied; scores and findings stay those of the sample, so that what is stored stays consistent with what would be
 * computed. Most projects have a form in each of ten years, and a fifth have not begun the last one. The trial's preparer and
 * department reviewer move to a made unit and department, so that their queues grow with the rest.
 */
final class FormGenerator {

    private static final int DEPARTMENTS = 40;
    private static final int UNITS_EACH = 10;

    private static final List<String> FORMS = List.of(
            """
            insert into competent_department (name, name_key)
            select name, name from generate_series(1, %1$d) d, lateral (select '测试主管部门' || d as name) made
            order by d on conflict do nothing
            """,
            """
            insert into implementing_unit (department_id, name, name_key)
            select c.id, made.name, made.name from competent_department c, generate_series(1, %2$d) u,
            lateral (select c.name || '第' || u || '单位' as name) made
            where c.name like '测试主管部门%%' order by c.id, u on conflict do nothing
            """,
            """
            update account a set unit_id = u.id from implementing_unit u
            where a.username = 'preparer' and u.name = '测试主管部门1第1单位'
            """,
            """
            update account a set department_id = d.id from competent_department d
            where a.username = 'department' and d.name = '测试主管部门1'
            """,
            """
            create temporary table made as
            select g, e.id as sample, p.unit_number, 1 + g %% 9 as f,
                   (select min(id) from implementing_unit where name like '测试主管部门%%') + p.unit_number as unit_id,
                   p.fiscal_year, e.project_name || ' ' || p.number as project_name,
                   case when not %4$s or p.fiscal_year < 2025 then 'PUBLISHED'
                        else (array['DRAFT', 'DRAFT', 'SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'DEPARTMENT_APPROVED',
                                    'DEPARTMENT_APPROVED', 'RETURNED', 'FINANCE_APPROVED', 'FINANCE_APPROVED',
                                    'PUBLISHED'])[1 + (p.number * 7) %% 11] end as status,
                   now() - make_interval(mins => (g::bigint * 7919 %% 80000)::int) as moved_at
            from generate_series((select count(*) from self_evaluation) + 1, %3$d) g
            cross join lateral (select g %% (%1$d * %2$d) as unit_number, g / (%1$d * %2$d) as nth) u
            cross join lateral (
                select u.unit_number, u.nth / 10 * %1$d * %2$d + u.unit_number as number,
                       case when not %4$s then 2016 + u.nth %% 10
                            -- what would be a fifth of the last year's forms are those of a year before all others
                            when u.nth %% 10 = 0 and u.nth / 10 %% 5 = 1 then 2015
                            else 2025 - u.nth %% 10 end as fiscal_year
                where not %4$s or g > %5$d
                union all
                -- what fills a page of each list and queue: the first department, its first unit, and two others
                select (array[0, 0, 0, 0, 1 + g %% 9, 1 + g %% 9, 62, 62, 60 + g %% 10, 60 + g %% 10])[1 + g %% 10],
                       1000000 + g, case when g / 10 %% 4 = 0 then 2024 else 2025 end
                where %4$s and g <= %5$d - 10
                union all
                -- and a project of the first unit with a form in each of ten years
                select 0, 1000000 + %5$d, g - %5$d + 2025 where %4$s and g between %5$d - 9 and %5$d) p
            -- a fifth are in doubt
            join (select id, project_name, row_number() over (order by doubt desc, id) - 1 as k
                  from (select * from self_evaluation where status = 'PUBLISHED' order by id limit 18) s) e
            on e.k = p.number %% 18 * (p.number %% 5 > 0)::int
            """,
            // references are right by the way they are made, and what other triggers would find is written with the
            // rows; indexes
            // are made anew in a fraction of the time it takes to keep them
            "set session_replication_role = replica",
            "alter table self_evaluation enable always trigger self_evaluation_insert_totals",
            "alter table finding enable always trigger finding_insert_totals",
            """
            do $$
            declare
                name text;
            begin
                create temporary table dropped as
                select indexname, indexdef from pg_indexes where schemaname = 'public'
                and tablename in ('self_evaluation', 'finding', 'project', 'indicator', 'indicator_fact', 'achievement_print')
                and not exists (select from pg_constraint c where c.conname = indexname or c.conindid = indexname::regclass);
                for name in select indexname from dropped loop
                    execute 'drop index ' || name;
                end loop;
            end $$
            """,
            // nobody else looks at a temporary table, and without figures of it and of what is new plans are for few
            // rows
            "analyze made",
            // as NormalForm has it: the samples' names hold letters, brackets and the blank before the number
            """
            insert into project (unit_id, name, name_key)
            select distinct unit_id, project_name, lower(translate(replace(project_name, ' ', ''), '（）', '()')) from made
            on conflict do nothing
            """,
            "analyze project",
            """
            insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id,
              department_name, unit_name, status, amount_unit, expected_objective, achieved_objective, execution_weight_text, execution_weight,
              initial_budget, adjusted_budget, executed_amount, execution_rate, execution_score, weight_sum, total_score,
              grade, block_count, warning_count, advice_count, headline_count, unmet_count, headline, doubt,
              findings_digest, compared_version, printed_figures,
              created_at, updated_at, submitted_at, moved_at, department_approved_at, return_count, followed)
            select 1, m.fiscal_year, p.id, m.project_name, u.department_id, m.unit_id,
              d.name, u.name, m.status, e.amount_unit, e.expected_objective, e.achieved_objective, e.execution_weight_text, e.execution_weight,
              e.initial_budget * m.f, e.adjusted_budget * m.f, e.executed_amount * m.f, e.execution_rate, e.execution_score,
              e.weight_sum, e.total_score, e.grade, e.block_count, e.warning_count, e.advice_count, e.headline_count, e.unmet_count, e.headline, e.doubt,
              e.findings_digest, 1, '',
              now(), now(), case when m.status <> 'DRAFT' then m.moved_at end, case when m.status <> 'DRAFT' then m.moved_at end,
              case when m.status in ('DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED') then m.moved_at end,
              case when m.status = 'RETURNED' then 1 else 0 end,
              -- as the trigger would find it
              coalesce(lead(m.fiscal_year) over (partition by p.id order by m.fiscal_year) = m.fiscal_year + 1, false)
            from made m join self_evaluation e on e.id = m.sample join implementing_unit u on u.id = m.unit_id
            join competent_department d on d.id = u.department_id
            join project p on p.unit_id = m.unit_id and p.name = m.project_name
            order by m.fiscal_year, m.g
            """,
            "analyze self_evaluation",
            """
            create temporary table pairs as
            select e.id, m.sample, m.f, m.status, m.moved_at from made m
            join project p on p.unit_id = m.unit_id and p.name = m.project_name
            join self_evaluation e on e.project_id = p.id and e.fiscal_year = m.fiscal_year
            order by e.id
            """,
            "analyze pairs",
            """
            insert into finding (evaluation_id, place, code, pointer, address, message, stake, points, evidence, ask,
              first_of_code, digest, fiscal_year, department_id, unit_id, doubt)
            select p.id, f.place, f.code, f.pointer, f.address, f.message, f.stake, f.points, f.evidence, f.ask,
              f.first_of_code, f.digest, e.fiscal_year, e.department_id, e.unit_id, reported_doubt(e.status, e.doubt)
            from pairs p join finding f on f.evaluation_id = p.sample join self_evaluation e on e.id = p.id
            """,
            """
            insert into status_move (evaluation_id, move, from_status, to_status, evaluation_version, account_id, at, reason)
            select p.id, 'RETURN', 'SUBMITTED', 'RETURNED', 1, a.id, p.moved_at, '请补充偏差原因'
            from pairs p, account a where a.username = 'department' and p.status = 'RETURNED'
            """);

    private static final List<String> MONEY = List.of("""
            insert into funding_line (evaluation_id, position, source, initial_budget_text, initial_budget,
              adjusted_budget_text, adjusted_budget, executed_amount_text, executed_amount)
            select p.id, l.position, l.source, (l.initial_budget * p.f / 10000)::numeric(18, 2)::text, l.initial_budget * p.f,
              (l.adjusted_budget * p.f / 10000)::numeric(18, 2)::text, l.adjusted_budget * p.f,
              (l.executed_amount * p.f / 10000)::numeric(18, 2)::text, l.executed_amount * p.f
            from pairs p join funding_line l on l.evaluation_id = p.sample
            """);

    private static final List<String> INDICATORS = List.of(
            """
            insert into indicator (evaluation_id, row_key, position, category_id, name, target, actual, weight_text, weight,
              score_text, score, computed_score, deviation_explanation)
            select p.id, gen_random_uuid(), i.position, i.category_id, i.name, i.target, i.actual, i.weight_text, i.weight,
              i.score_text, i.score, i.computed_score, i.deviation_explanation
            from pairs p join indicator i on i.evaluation_id = p.sample
            """,
            // targets of units differ a little, and hardly two of them have a sentence with figures in common
            """
            insert into indicator_fact (evaluation_id, place, fiscal_year, unit_id, category_id, name, spelling, operator,
              target, unit, actual)
            select p.id, f.place, e.fiscal_year, e.unit_id, f.category_id, f.name, f.spelling, f.operator,
              f.target * (1 + p.id %% 7 / 100.0), f.unit, f.actual * (1 + p.id %% 7 / 100.0)
            from pairs p join indicator_fact f on f.evaluation_id = p.sample join self_evaluation e on e.id = p.id
            """);

    private static final List<String> TEXTS = List.of("""
            insert into achievement_print (evaluation_id, prints)
            select p.id, (select array_agg(print # ('x' || substr(md5(p.id::text), 1, 8))::bit(32)::integer)
                          from unnest(a.prints) print)
            from pairs p join achievement_print a on a.evaluation_id = p.sample
            """);

    private static final List<String> END = List.of(
            """
            do $$
            declare
                definition text;
            begin
                for definition in select indexdef from dropped loop
                    execute definition;
                end loop;
            end $$
            """,
            "alter table self_evaluation enable trigger self_evaluation_insert_totals",
            "alter table finding enable trigger finding_insert_totals",
            "drop table made",
            "drop table pairs",
            "vacuum analyze");

    /** Projects of the last two years that fill a page of each list, however few forms there are. */
    private static final int OF_FULL_PAGES = 600;

    /** What the name of a project of lists ends with that has a form in each of ten years, however few forms there are. */
    static final int OF_TEN_YEARS = 1_000_000 + OF_FULL_PAGES;

    /** For a database that is made anew when the machine fails. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "max_wal_size", "8GB",
            "shared_buffers", "512MB",
            "work_mem", "128MB",
            "maintenance_work_mem", "512MB");

    private FormGenerator() {}

    /** Fills a database whose application is down, with published forms: its data directory belongs to one at a time. */
    static Duration fill(Path data, int count) throws SQLException {
        return fill(data, count, false);
    }

    /**
     * The same for lists, with the last year under way and without funding lines, which no list reads; everything is counted that
     * 分析 shows.
     */
    static Duration fillLists(Path data, int count) throws SQLException {
        return fill(data, count, true);
    }

    private static Duration fill(Path data, int count, boolean lists) throws SQLException {
        var before = System.nanoTime();
        try (var postgres = EmbeddedPostgres.start(data, SETTINGS);
                var connection = DriverManager.getConnection(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            var all = Stream.of(
                            FORMS,
                            lists ? List.<String>of() : MONEY,
                            INDICATORS,
                            lists ? List.<String>of() : TEXTS,
                            END)
                    .flatMap(List::stream);
            for (var sql : all.toList()) {
                statement.execute(sql.formatted(DEPARTMENTS, UNITS_EACH, count, lists, OF_FULL_PAGES));
            }
            if (lists) {
                CountedFigures.countAll(new DriverManagerDataSource(
                        postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.username(), postgres.password()));
                statement.execute("vacuum analyze");
            }
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }
}

package io.ziping.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.organization.DataScope;
import io.ziping.support.WholeApplication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The progress of a year is what one plain statement over the forms of two years finds. */
@WholeApplication
@Transactional
class ProgressTest {

    private static final int YEAR = 2092;

    private static final String PLAIN = """
            with due as (
                select e.department_id, e.unit_id, e.project_id, e.status from self_evaluation e where e.fiscal_year = :year
                union all
                select l.department_id, l.unit_id, l.project_id, null from self_evaluation l
                join implementing_unit u on u.id = l.unit_id and u.enabled
                join competent_department d on d.id = l.department_id and d.enabled
                where l.fiscal_year = :year - 1 and not exists (
                    select from self_evaluation e where e.project_id = l.project_id and e.fiscal_year = :year)
            ), expected as (
                select * from due e where (e.status is not null and e.status <> 'DRAFT') or (not exists (
                    select from campaign_exemption x where x.fiscal_year = :year and x.unit_id = e.unit_id
                    and (x.project_id is null or x.project_id = e.project_id))
                    and not exists (select from project_retirement r where r.project_id = e.project_id and r.from_year <= :year))
            )
            """;

    @Autowired
    Progress progress;

    @Autowired
    UnbegunForms unbegun;

    @Autowired
    JdbcClient jdbc;

    /** Six units, one of them closed, one exempt, one with exempt projects, two with retired ones; forms of two years in every status, and none. */
    @BeforeEach
    void forms() {
        run(
                "insert into campaign (fiscal_year, opens_on, closes_on, version, updated_at) values (2092, now(), now(), 0, now())");
        run("insert into competent_department (name, name_key) select n, n from unnest(array['进一', '进二']) n");
        run("insert into implementing_unit (department_id, name, name_key, enabled)"
                + " select d.id, d.name || n, d.name || n, d.name || n <> '进二3'"
                + " from competent_department d, generate_series(1, 3) n where d.name in ('进一', '进二')");
        run("insert into project (unit_id, name, name_key) select u.id, '进度' || n, '进度' || n"
                + " from implementing_unit u, generate_series(1, 40) n where u.name ~ '^进[一二]\\d'");
        for (int year : List.of(YEAR - 1, YEAR)) {
            run("""
                    insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id,
                        department_name, unit_name, status, amount_unit, initial_budget, adjusted_budget, executed_amount,
                        execution_score, weight_sum, total_score, grade, block_count, warning_count, created_at, updated_at)
                    select 0, %d, p.id, p.name, u.department_id, u.id, u.name, u.name,
                        (array['DRAFT', 'RETURNED', 'SUBMITTED', 'DEPARTMENT_APPROVED', 'FINANCE_APPROVED',
                               'PUBLISHED'])[1 + p.id %% 6],
                        'WAN_YUAN', 0, 0, 0, 0, 100, 100, 'EXCELLENT', 0, 0, now(), now()
                    from project p join implementing_unit u on u.id = p.unit_id
                    where p.name like '进度%%' and p.id %% %d > 0
                    """.formatted(year, year == YEAR ? 5 : 7));
        }
        var exempt = "insert into campaign_exemption (fiscal_year, unit_id, project_id, reason, granted_by, granted_at)"
                + " select 2092, p.unit_id, %s, '不报', 1, now() from project p join implementing_unit u on u.id = p.unit_id"
                + " where u.name = '%s' and p.name like '进度%s'";
        run(exempt.formatted("null", "进一2", "1"));
        run(exempt.formatted("p.id", "进一2", "_"));
        run(exempt.formatted("p.id", "进二1", "__"));
        // some from that year on, one of them exempt besides; others from the year after
        run("insert into project_retirement (project_id, from_year, reason, decided_by, decided_at)"
                + " select p.id, 2091 + p.id % 3, '不再填报', 1, now() from project p"
                + " join implementing_unit u on u.id = p.unit_id"
                + " where u.name in ('进一1', '进二1') and p.name ~ '^进度(7|1\\d)$'");
    }

    @Test
    void countsEachStepByUnitAndDepartment() {
        assertThat(progress.byUnit(YEAR, DataScope.ALL))
                .hasSizeGreaterThan(4)
                .containsExactlyInAnyOrderElementsOf(plain("e.unit_id", "implementing_unit"));
        assertThat(progress.byDepartment(YEAR, DataScope.ALL))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(plain("e.department_id", "competent_department"));
    }

    /** Every home page asks: what other units said, and what has no form that would count, is not looked through. */
    @Test
    void looksThroughWhatIsExemptInsideItsScopeOnly() {
        run("update project_retirement set from_year = 2092"
                + " where project_id in (select id from project where name = '进度17')");
        run("delete from self_evaluation where project_id in (select id from project where name = '进度17')");
        var retiring = unit("进一1");

        assertThat(exempt(DataScope.ofUnit(retiring))).isPositive().isLessThan(exempt(DataScope.ALL));
        assertThat(exempt(DataScope.ofUnit(retiring)))
                .isEqualTo(jdbc.sql("select count(*) from project_retirement r join project p on p.id = r.project_id"
                                + " where p.unit_id = :unit and r.from_year <= 2092 and p.name <> '进度17'"
                                + " and exists (select from self_evaluation e where e.project_id = p.id)")
                        .param("unit", retiring)
                        .query(Long.class)
                        .single());
        assertThat(exempt(DataScope.ofUnit(unit("进二2")))).isZero();
        var department = jdbc.sql("select department_id from implementing_unit where id = :unit")
                .param("unit", retiring)
                .query(Long.class)
                .single();
        assertThat(exempt(DataScope.ofDepartment(department)))
                .isBetween(exempt(DataScope.ofUnit(retiring)), exempt(DataScope.ALL) - 1);
        assertThat(progress.byUnit(YEAR, DataScope.ofDepartment(department)))
                .isNotEmpty()
                .isSubsetOf(plain("e.unit_id", "implementing_unit"));
    }

    private long unit(String name) {
        return jdbc.sql("select id from implementing_unit where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private long exempt(DataScope scope) {
        return jdbc.sql(ExpectedForms.sql(scope) + "select count(*) from exempt")
                .params(ExpectedForms.parameters(YEAR, scope))
                .query(Long.class)
                .single();
    }

    @Test
    void knowsWhatOfAUnitNobodyHasBegun() {
        var units = jdbc.sql("select id from implementing_unit where name ~ '^进[一二]\\d'")
                .query(Long.class)
                .list();
        var found = new HashMap<Long, List<Long>>();
        var owed = new HashMap<Long, List<Long>>();
        for (long unit : units) {
            found.put(
                    unit,
                    unbegun.of(YEAR, unit, 100).stream()
                            .map(UnbegunForm::projectId)
                            .sorted()
                            .toList());
            owed.put(
                    unit,
                    progress.owed(YEAR, DataScope.ofUnit(unit), 0, 100).stream()
                            .filter(form -> form.status() == null)
                            .map(OwedForm::projectId)
                            .sorted()
                            .toList());
        }

        assertThat(found).isEqualTo(owed).hasSize(6);
        assertThat(found.values()).anyMatch(forms -> forms.size() > 3);
        assertThat(unbegun.of(YEAR, units.get(0), 2)).hasSize(2).allSatisfy(form -> {
            assertThat(form.totalScore()).isEqualByComparingTo("100");
            assertThat(form.grade()).isEqualTo("优");
        });
    }

    @Test
    void listsWhatIsOwedPageByPage() {
        var owed = ProgressLine.total(progress.byUnit(YEAR, DataScope.ALL)).owing();
        var all = new ArrayList<Long>();
        for (int from = 0; from < owed; from += 7) {
            progress.owed(YEAR, DataScope.ALL, from, 7).forEach(form -> all.add(form.projectId()));
        }
        var whole = new ArrayList<Long>();
        progress.forEachOwed(YEAR, DataScope.ALL, form -> whole.add(form.projectId()));

        assertThat(all).hasSize((int) owed).isEqualTo(whole);
        assertThat(whole)
                .isEqualTo(jdbc.sql(PLAIN + """
                                select e.project_id from expected e join implementing_unit u on u.id = e.unit_id
                                join competent_department d on d.id = e.department_id
                                join project p on p.id = e.project_id
                                where e.status is null or e.status in ('DRAFT', 'RETURNED')
                                order by d.name, u.name, p.name, p.id
                                """)
                        .param("year", YEAR)
                        .query(Long.class)
                        .list());
    }

    @Test
    void namesTheUnitsThatOwe() {
        var debts = new HashMap<Long, Long>();
        progress.debtors(YEAR, DataScope.ALL).forEach(debtor -> debts.put(debtor.unitId(), debtor.owing()));

        assertThat(debts).isNotEmpty();
        assertThat(plain("e.unit_id", "implementing_unit").stream().filter(line -> line.owing() > 0))
                .allMatch(line -> Objects.equals(debts.get(line.id()), line.owing()))
                .hasSize(debts.size());
    }

    private List<ProgressLine> plain(String key, String table) {
        return jdbc.sql(PLAIN + """
                        select b.id, b.name, count(*), count(*) filter (where e.status not in ('DRAFT', 'RETURNED')),
                            count(*) filter (where e.status in ('DEPARTMENT_APPROVED', 'FINANCE_APPROVED', 'PUBLISHED')),
                            count(*) filter (where e.status in ('FINANCE_APPROVED', 'PUBLISHED')),
                            count(*) filter (where e.status = 'SUBMITTED' and d.skips_department_review)
                        from expected e join %s b on b.id = %s
                        join competent_department d on d.id = e.department_id group by b.id
                        """.formatted(table, key))
                .param("year", YEAR)
                .query((row, number) -> new ProgressLine(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .list();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}

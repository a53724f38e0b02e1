package io.ziping.trial.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.support.IntegrationTest;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/** A small city in a database of its own: all of it is as the program would have made it form by form. */
@IntegrationTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "ziping.trial=true",
            "ziping.demo=city",
            "ziping.secret-key=" + WholeApplication.SECRET_KEY,
            WholeApplication.NO_PROVIDER
        })
class CityTest {

    /** As the tables hold a form; what changes whenever it is compared is left out. */
    private static final String KEPT = """
            select to_jsonb(e) - 'compared_version' - 'comparisons' form,
                (select jsonb_agg(to_jsonb(f) order by f.place) from finding f where f.evaluation_id = e.id) findings,
                (select jsonb_agg(to_jsonb(f) order by f.place) from indicator_fact f where f.evaluation_id = e.id) facts,
                (select to_jsonb(p) from achievement_print p where p.evaluation_id = e.id) prints,
                (select jsonb_agg(to_jsonb(i) order by i.id) from indicator i where i.evaluation_id = e.id) rows,
                (select jsonb_agg(to_jsonb(l) order by l.id) from funding_line l where l.evaluation_id = e.id) lines
            from self_evaluation e where e.id in (:ids) order by e.id
            """;

    @Autowired
    @TestBean
    private City.Size citySize;

    static City.Size citySize() {
        return new City.Size(3, 5);
    }

    @Autowired
    private FormComparisons comparisons;

    @Autowired
    private EvaluationStore store;

    @Autowired
    private FormScoring scoring;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void holdsFormsOfEveryYearAndStatus() {
        assertThat(texts("select distinct department_id::text from self_evaluation"))
                .hasSize(citySize.departments());
        assertThat(texts("select distinct fiscal_year::text from self_evaluation order by 1"))
                .containsExactly("2020", "2021", "2022", "2023", "2024", "2025");
        assertThat(texts("select distinct status from self_evaluation order by 1"))
                .hasSize(6);
        assertThat(texts("select distinct status from self_evaluation where fiscal_year < 2025"))
                .containsExactly("PUBLISHED");
    }

    @Test
    void comparingAgainFindsNothingElse() {
        var ids = some();
        transaction.executeWithoutResult(status -> {
            var before = kept(ids);
            jdbc.sql("update self_evaluation set compared_version = null where id in (:ids)")
                    .param("ids", ids)
                    .update();
            ids.forEach(comparisons::compare);

            assertThat(kept(ids)).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void scoringAgainChangesNothing() {
        var ids = some();
        transaction.executeWithoutResult(status -> {
            var before = kept(ids);
            store.lockAll(ids).forEach(scoring::compareAndKeep);
            store.flush();

            // with a change there would be another version
            assertThat(kept(ids)).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    @Test
    void nothingIsLeftToCompareOrToCount() {
        assertThat(texts("select id::text from self_evaluation where compared_version is distinct from version"))
                .isEmpty();
        assertThat(texts("select fiscal_year::text from analysis_due")).isEmpty();
        assertThat(texts("""
                        select s.fiscal_year::text from analysis_summary s where s.department_id = 0 and s.unit_id = 0
                            and s.forms <> (select count(*) from self_evaluation e where e.fiscal_year = s.fiscal_year
                                and e.status not in ('DRAFT', 'RETURNED'))
                        """)).isEmpty();
    }

    @Test
    void keepsWhatTriggersWouldHaveKept() {
        assertThat(texts("""
                        select e.id::text from self_evaluation e where e.followed <> exists (
                            select from self_evaluation n where n.project_id = e.project_id and n.fiscal_year = e.fiscal_year + 1)
                        """)).isEmpty();
        assertThat(texts("""
                        select fiscal_year || status || sum(forms) || ' ' || sum(executed_amount) from evaluation_total
                        where unit_id = 0 group by fiscal_year, status order by 1
                        """)).isEqualTo(texts("""
                        select fiscal_year || status || count(*) || ' ' || sum(executed_amount) from self_evaluation
                        group by fiscal_year, status order by 1
                        """));
        assertThat(
                        texts(
                                "select code || sum(forms) from finding_total where department_id = 0 and code <> '' group by code order by 1"))
                .isEqualTo(
                        texts(
                                "select code || count(*) from finding where first_of_code and doubt > 0 group by code order by 1"));
    }

    @Test
    @EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
    void everyIndexReferenceAndTriggerIsBack() {
        assertThat(Definitions.in(jdbc)).isEqualTo(Definitions.afterMigrations());
    }

    @Test
    @EnabledIf("io.ziping.support.TestServer#givesFreshDatabases")
    void anIndexMadeOtherwiseWouldBeFound() {
        var wanted = Definitions.afterMigrations();
        for (var change : List.of(
                "drop index indicator_category_idx",
                "alter index finding_decision_check_idx rename to finding_decision_idx",
                "alter table finding drop constraint finding_evaluation_fk",
                "alter table self_evaluation disable trigger self_evaluation_insert_follow")) {
            transaction.executeWithoutResult(status -> {
                jdbc.sql(change).update();

                assertThat(Definitions.in(jdbc)).as(change).isNotEqualTo(wanted);
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void reviewersHaveDecidedAboutFormsOfBothYears() {
        assertThat(texts("""
                        select distinct e.fiscal_year || ' ' || d.decision from finding_decision d
                        join self_evaluation e on e.id = d.evaluation_id order by 1
                        """)).contains("2024 ACCEPTED", "2024 ASKED", "2025 ACCEPTED", "2025 ASKED");
        // who was asked about a form of the year under way has had it back
        assertThat(texts("""
                        select e.id::text from self_evaluation e join finding_decision d on d.evaluation_id = e.id
                        where e.fiscal_year = 2025 and d.decision = 'ASKED' and e.return_count = 0
                            and not exists (select from pin p where p.evaluation_id = e.id)
                        """)).isEmpty();
        assertThat(texts("select id::text from self_evaluation where doubt = 0 and accepted_findings <> '' limit 1"))
                .hasSize(1);
    }

    @Test
    void somethingIsAskedAndSomeOfItAnswered() {
        assertThat(texts("""
                        select distinct case when p.round > e.return_count then 'not sent' when p.answer = '' then 'open'
                            else 'answered' end from pin p join self_evaluation e on e.id = p.evaluation_id
                        """)).containsExactlyInAnyOrder("not sent", "open", "answered");
        assertThat(texts("select text from pin where finding = ''")).isEmpty();
    }

    @Test
    void findsWhatOnlyOtherFormsTell() {
        assertThat(texts("select distinct code from finding"))
                .contains(
                        FindingCode.COPIED_FROM_ANOTHER.code(),
                        FindingCode.OTHER_PROJECT_NAMED.code(),
                        FindingCode.ACHIEVEMENT_COPIED_LAST_YEAR.code());
    }

    private List<Long> some() {
        return jdbc.sql(
                        "select id from self_evaluation where id % 5 = 0 or status in ('RETURNED', 'FINANCE_APPROVED') order by id")
                .query(Long.class)
                .list();
    }

    private List<Map<String, Object>> kept(List<Long> ids) {
        return jdbc.sql(KEPT).param("ids", ids).query().listOfRows();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

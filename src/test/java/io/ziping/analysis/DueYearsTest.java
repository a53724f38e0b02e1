package io.ziping.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.comparison.FormComparisons;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What makes a year due to be counted anew, and what does not. Cost: four forms in the application that others use too, 3 s. */
@OwnYears(2069)
@WholeApplication
class DueYearsTest {

    /** The year is of this class alone. */
    private static final int YEAR = 2069;

    private static final String DEPARTMENT = "应算局";

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    FormComparisons comparisons;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void endCampaign() {
        jdbc.sql("delete from campaign where fiscal_year = :year")
                .param("year", YEAR)
                .update();
    }

    private long handedIn(String project, String department, String unit) {
        var id = documents.create(
                FormFixtures.ofRows(YEAR, project, department, unit, "培训次数 ≥10(次) 12次", "按时率 ≥95(%) 0.96"), admin);
        moves.move(id, MoveRequest.of(Move.SUBMIT), admin);
        comparisons.compare(id);
        return id;
    }

    private void countAll() {
        CountedFigures.count(application);
        jdbc.sql("delete from analysis_indicator_due where fiscal_year = :year")
                .param("year", YEAR)
                .update();
    }

    private List<String> due() {
        return jdbc.sql("""
                        select distinct d.name from analysis_due a join competent_department d on d.id = a.department_id
                        where a.fiscal_year = :year order by d.name
                        """).param("year", YEAR).query(String.class).list();
    }

    private int indicatorsDue() {
        return jdbc.sql("select count(*) from analysis_indicator_due where fiscal_year = :year")
                .param("year", YEAR)
                .query(Integer.class)
                .single();
    }

    private void update(String sql) {
        jdbc.sql(sql).param("year", YEAR).update();
    }

    @Test
    void comparingAFormThatSaysTheSameMakesNothingDue() {
        var form = handedIn("甲", DEPARTMENT, "应算一所");
        countAll();
        comparisons.compare(form);
        assertThat(due()).isEmpty();
        assertThat(indicatorsDue()).isZero();

        // as class changes do
        change(form, "category_id = category_id", "true");
        assertThat(indicatorsDue()).isZero();
        change(form, "spelling = spelling || '数'", "true");
        assertThat(due()).isEmpty();
        assertThat(indicatorsDue()).isOne();

        // the row that cannot be compared, then the one that can
        change(form, "target = target + 1", "actual is null");
        assertThat(due()).isEmpty();
        change(form, "actual = actual + 1", "actual is not null");
        assertThat(due()).containsExactly(DEPARTMENT);

        countAll();
        comparisons.compare(form);
        assertThat(due()).as("what is compared anew is put right").containsExactly(DEPARTMENT);
        assertThat(jdbc.sql("select count(*) from indicator_fact where evaluation_id = :form and actual = 12")
                        .param("form", form)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private void change(long form, String change, String rows) {
        jdbc.sql("update indicator_fact set " + change + " where evaluation_id = :form and " + rows)
                .param("form", form)
                .update();
    }

    @Test
    void whatIsSaidOfAYearMakesOnlyThoseDueWhoseLastDayChanges() {
        var form = handedIn("乙", DEPARTMENT, "应算一所");
        handedIn("丙", "应算二局", "应算二所");
        countAll();
        update("insert into campaign (fiscal_year, opens_on, closes_on, version, updated_at)"
                + " values (:year, current_date - 9, current_date + 9, 0, now())");
        assertThat(due()).containsExactlyInAnyOrder("应算二局", DEPARTMENT);
        assertThat(jdbc.sql("select count(*) from analysis_due where fiscal_year <> :year")
                        .param("year", YEAR)
                        .query(Integer.class)
                        .single())
                .isZero();

        countAll();
        update("update campaign set note = '请按时填报', opens_on = opens_on - 1, version = 1 where fiscal_year = :year");
        assertThat(due()).isEmpty();
        update("update campaign set closes_on = closes_on + 1 where fiscal_year = :year");
        assertThat(due()).containsExactlyInAnyOrder("应算二局", DEPARTMENT);

        countAll();
        jdbc.sql(
                        "insert into campaign_extension (fiscal_year, unit_id, last_day, reason, granted_by, granted_at)"
                                + " select :year, unit_id, current_date + 30, '另有安排', :by, now() from self_evaluation where id = :form")
                .param("year", YEAR)
                .param("form", form)
                .param("by", admin.accountId())
                .update();
        assertThat(due()).containsExactly(DEPARTMENT);
        countAll();
        update("update campaign_extension set reason = '另有安排，已同意' where fiscal_year = :year");
        assertThat(due()).isEmpty();
        update("update campaign_extension set last_day = last_day + 1 where fiscal_year = :year");
        assertThat(due()).containsExactly(DEPARTMENT);
    }
}

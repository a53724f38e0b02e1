package io.ziping.evaluation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.Merging;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.maintenance.Rescoring;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** After whatever was written, the kept totals are what a recount of the forms finds. */
@WholeApplication
class KeptTotalsTest {

    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final String DEPARTMENT = UNIT + "(汇总)";

    private static final String FOLLOWED = "exists (select from self_evaluation n where n.project_id = e.project_id"
            + " and n.fiscal_year = e.fiscal_year + 1) as followed";

    @Autowired
    KeptTotals totals;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    DraftRemoval removal;

    @Autowired
    Rescoring rescoring;

    @Autowired
    Merging merging;

    @Autowired
    Organizations organizations;

    @Autowired
    Projects projects;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Viewer admin;
    private Viewer preparer;

    @BeforeEach
    void people() {
        admin = accounts.loadUserByUsername("admin");
        preparer = accounts.loadUserByUsername("preparer");
    }

    @AfterEach
    void areWhatARecountFinds() {
        assertThat(kept("unit_id <> 0")).isEqualTo(recounted("unit_id"));
        assertThat(kept("unit_id = 0")).isEqualTo(recounted("0"));
        totals.drawTogether();
        assertThat(kept("unit_id <> 0")).isEqualTo(recounted("unit_id"));
        assertThat(kept("unit_id = 0")).isEqualTo(recounted("0"));
    }

    @Test
    void followAFormFromItsDraftToItsPublication() {
        var before = published();
        var id = documents.create(FormFixtures.complete("合计路程", DEPARTMENT, UNIT), preparer);
        areWhatARecountFinds();
        moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
        areWhatARecountFinds();
        moves.move(id, MoveRequest.of(Move.APPROVE), accounts.loadUserByUsername("department"));
        var reviewer = accounts.loadUserByUsername("reviewer");
        moves.move(id, MoveRequest.of(Move.APPROVE), reviewer);
        assertThat(published()).isEqualTo(before);
        moves.move(id, MoveRequest.of(Move.PUBLISH), reviewer);

        assertThat(published()).isEqualTo(before + 1);
    }

    @Test
    void followADraftThatIsDeletedAndPutBack() {
        var id = documents.create(FormFixtures.complete("合计删除", DEPARTMENT, UNIT), preparer);
        removal.remove(id, null, preparer);
        areWhatARecountFinds();

        removal.restore(removal.removed(preparer).get(0).id(), preparer);
    }

    @Test
    void followFormsThatAreReplacedAndScoredByOtherRules() {
        var id = documents.create(FormFixtures.ofYear(2036, "合计规则", DEPARTMENT, UNIT), admin);
        documents.replace(
                id,
                documents.version(id, DataScope.ALL),
                FormFixtures.filed(2036, "合计规则", DEPARTMENT, UNIT, FormFixtures.withIndicators(3, UNIT)),
                admin);
        areWhatARecountFinds();

        rescoring.apply(2036, null, ScoringPolicy.standard(), "", "合计", true, admin);
    }

    @Test
    void followProjectsUnitsAndDepartmentsThatAreMerged() {
        file("合计一局", "合计一所", "甲", 2023);
        file("合计一局", "合计一所", "乙", 2022);
        file("合计一局", "合计二所", "丙", 2023);
        file("合计二局", "合计三所", "丁", 2023);
        var unit = unit("合计一局", "合计一所");
        merging.merge(MergeKind.PROJECT, project(unit, "甲"), project(unit, "乙"), admin);
        areWhatARecountFinds();
        merging.merge(MergeKind.UNIT, unit.identity(), unit("合计一局", "合计二所").identity(), admin);
        areWhatARecountFinds();
        var into = unit("合计二局", "合计三所").getDepartment();

        merging.merge(MergeKind.DEPARTMENT, unit("合计一局", "合计二所").getDepartment().identity(), into.identity(), admin);

        assertThat(totals.of(SearchCondition.of(DataScope.ofDepartment(into.identity()), EvaluationFilter.NONE)))
                .extracting(YearTotals::fiscalYear, YearTotals::count)
                .containsExactly(tuple(2023, 3L), tuple(2022, 1L));
    }

    @Test
    void followAStatementThatChangesManyFormsAndOneThatIsRolledBack() {
        IntStream.range(0, 5).forEach(n -> file("合计四局", "合计四所", "成批" + n, 2021));
        var where = " where unit_id = " + unit("合计四局", "合计四所").identity();
        jdbc.sql("update self_evaluation set adjusted_budget = adjusted_budget + id, fiscal_year = 2020" + where)
                .update();
        areWhatARecountFinds();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from self_evaluation e" + where).update();
            status.setRollbackOnly();
        });
    }

    @Test
    void followWritersThatWorkAtTheSameTimeAndNeverWaitForEachOther() {
        IntStream.range(0, 4).forEach(n -> file("合计五局", "合计五所", "同时" + n, 2021));
        var ids = jdbc.sql("select id from self_evaluation where unit_id = :unit")
                .param("unit", unit("合计五局", "合计五所").identity())
                .query(Long.class)
                .list();
        transaction.executeWithoutResult(open -> {
            change(ids.get(0));
            // would wait for ever if a row of the totals were locked
            CompletableFuture.runAsync(() -> {
                        change(ids.get(1));
                        totals.drawTogether();
                    })
                    .join();
        });

        CompletableFuture.allOf(ids.stream()
                        .map(id -> CompletableFuture.runAsync(
                                () -> IntStream.range(0, 20).forEach(n -> {
                                    change(id);
                                    totals.drawTogether();
                                })))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void followFormsOfTwoYearsThatBeginAtTheSameTime() {
        file("合计六局", "合计六所", "前后", 2017);
        var project = project(unit("合计六局", "合计六所"), "前后");
        var like =
                "insert into self_evaluation (version, fiscal_year, project_id, project_name, department_id, unit_id,"
                        + " department_name, unit_name, status, amount_unit, initial_budget, adjusted_budget, executed_amount,"
                        + " execution_score, weight_sum, total_score, block_count, warning_count, created_at, updated_at)"
                        + " select 0, :year, project_id, project_name, department_id, unit_id, department_name, unit_name, 'DRAFT',"
                        + " amount_unit, 0, 0, 0, 0, 0, 0, 0, 0, now(), now() from self_evaluation"
                        + " where project_id = :project and fiscal_year = 2017";
        var second = transaction.execute(open -> {
            jdbc.sql(like).param("year", 2018).param("project", project).update();
            return CompletableFuture.runAsync(() ->
                    jdbc.sql(like).param("year", 2019).param("project", project).update());
        });

        second.join();
    }

    private void change(long id) {
        jdbc.sql("update self_evaluation set executed_amount = executed_amount + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private long published() {
        return jdbc.sql("select sum(forms) from evaluation_total where unit_id = 0 and status = 'PUBLISHED'")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> kept(String level) {
        return jdbc.sql("select fiscal_year, department_id, unit_id, status, grade, followed, sum(forms) as forms,"
                        + " sum(adjusted_budget) as budget, sum(executed_amount) as executed from evaluation_total where "
                        + level + " group by 1, 2, 3, 4, 5, 6 having sum(forms) <> 0 or sum(adjusted_budget) <> 0"
                        + " or sum(executed_amount) <> 0 order by 1, 2, 3, 4, 5, 6")
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> recounted(String unit) {
        return jdbc.sql("select fiscal_year, department_id, " + unit + "::bigint as unit_id, status,"
                        + " coalesce(grade, '') as grade, " + FOLLOWED
                        + ", count(*)::numeric as forms, sum(adjusted_budget) as budget,"
                        + " sum(executed_amount) as executed from self_evaluation e"
                        + " group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6")
                .query()
                .listOfRows();
    }

    private void file(String department, String unit, String project, int year) {
        documents.create(
                FormFixtures.filed(year, project, department, unit, FormFixtures.withIndicators(1, unit)), admin);
    }

    private ImplementingUnit unit(String department, String unit) {
        return organizations.find(department, unit, DataScope.ALL).orElseThrow();
    }

    private long project(ImplementingUnit unit, String name) {
        return projects.identity(unit.identity(), name).orElseThrow();
    }
}

package io.ziping.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.administration.merging.MergeKind;
import io.ziping.administration.merging.MergeProblem;
import io.ziping.administration.merging.Merging;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.BeginProblem;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.project.Projects;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody begins a form while what it would belong to is merged away, in two transactions at once. */
@WholeApplication
class MergingRaceTest {

    @Autowired
    Merging merging;

    @Autowired
    Organizations organizations;

    @Autowired
    Projects projects;

    @Autowired
    NewEvaluations evaluations;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @Test
    void aFormOfTheProjectThatGoesIsRefusedInWords() throws Exception {
        file("抢一局", "抢一所", "抢一项目甲", 2023);
        file("抢一局", "抢一所", "抢一项目乙", 2022);
        var unit = unit("抢一局", "抢一所");
        var from = project(unit, "抢一项目甲");

        var begun = whileMerging(
                () -> merging.merge(MergeKind.PROJECT, from, project(unit, "抢一项目乙"), admin),
                () -> begin(from, null, ""));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(begun::get)
                .withCauseInstanceOf(BeginProblem.class);
    }

    @Test
    void aFormUnderTheNameOfTheProjectThatGoesIsOfTheOtherOne() throws Exception {
        file("抢二局", "抢二所", "抢二项目甲", 2023);
        file("抢二局", "抢二所", "抢二项目乙", 2022);
        var unit = unit("抢二局", "抢二所");
        var into = project(unit, "抢二项目乙");

        var begun = whileMerging(
                () -> merging.merge(MergeKind.PROJECT, project(unit, "抢二项目甲"), into, admin),
                () -> begin(null, unit.identity(), "抢二项目甲"));

        assertThat(number("select project_id from self_evaluation where id = " + begun.get()))
                .isEqualTo(into);
    }

    @Test
    void aFormOfAUnitsProjectIsOfTheOtherUnit() throws Exception {
        file("抢三局", "抢三所", "抢三项目", 2023);
        file("抢三局", "抢三院", "抢三别的项目", 2022);
        var from = unit("抢三局", "抢三所");
        var into = unit("抢三局", "抢三院");

        var begun = whileMerging(
                () -> merging.merge(MergeKind.UNIT, from.identity(), into.identity(), admin),
                () -> begin(project(from, "抢三项目"), null, ""));

        assertThat(number("select unit_id from self_evaluation where id = " + begun.get()))
                .isEqualTo(into.identity());
    }

    @Test
    void aNewProjectOfTheDepartmentThatGoesIsOfTheOtherOne() throws Exception {
        file("抢四局", "抢四所", "抢四项目", 2023);
        file("抢四厅", "抢四院", "抢四别的项目", 2022);
        var from = unit("抢四局", "抢四所").getDepartment().identity();
        var into = unit("抢四厅", "抢四院").getDepartment().identity();

        var begun = whileMerging(
                () -> merging.merge(MergeKind.DEPARTMENT, from, into, admin), () -> file("抢四局", "抢四所", "抢四新项目", 2024));

        assertThat(number("select department_id from self_evaluation where id = " + begun.get()))
                .isEqualTo(into);
    }

    /** The form has its project and wants its unit; the merge has the unit and wants the project. */
    @Test
    void twoThatWaitForEachOtherBothEnd() throws Exception {
        file("抢五局", "抢五所", "抢五甲", 2023);
        file("抢五局", "抢五所", "抢五乙", 2023);
        file("抢五局", "抢五院", "抢五丙", 2022);
        var from = unit("抢五局", "抢五所");
        var into = unit("抢五局", "抢五院");
        var second = project(from, "抢五乙");
        var merge = new CompletableFuture<@Nullable Throwable>();
        FutureTask<Long> begun = transaction.execute(status -> {
            projects.lock(projects.find(project(from, "抢五甲"), DataScope.ALL).orElseThrow());
            var unused = start(() -> merge.complete(
                    caught(() -> merging.merge(MergeKind.UNIT, from.identity(), into.identity(), admin))));
            awaitWaiting(1);
            var task = start(() -> begin(second, null, ""));
            awaitWaiting(2);
            return task;
        });

        var failure = merge.get(20, TimeUnit.SECONDS);
        var form = begun.get(20, TimeUnit.SECONDS);

        assertThat(failure == null || failure instanceof MergeProblem)
                .as("%s", failure)
                .isTrue();
        assertThat(number("select unit_id from self_evaluation where id = " + form))
                .isEqualTo(failure == null ? into.identity() : from.identity());
    }

    /** Does the work in a thread of its own while the merge is done and waits to be committed. */
    private <T> FutureTask<T> whileMerging(Runnable merge, Callable<T> work) {
        return transaction.execute(status -> {
            merge.run();
            var task = start(work);
            awaitWaiting(1);
            return task;
        });
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        var task = new FutureTask<>(work);
        new Thread(task, "race").start();
        return task;
    }

    private static @Nullable Throwable caught(ThrowingCallable work) {
        try {
            work.call();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }

    private void awaitWaiting(int many) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> number("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        >= many);
    }

    private long begin(@Nullable Long project, @Nullable Long unit, String name) {
        return evaluations.begin(new BeginEvaluation(project, unit, name, 2024, AmountUnit.WAN_YUAN, false), admin);
    }

    private long file(String department, String unit, String project, int year) {
        return documents.create(
                FormFixtures.filed(year, project, department, unit, FormFixtures.withIndicators(1, unit)), admin);
    }

    private ImplementingUnit unit(String department, String unit) {
        return organizations.find(department, unit, DataScope.ALL).orElseThrow();
    }

    private long project(ImplementingUnit unit, String name) {
        return projects.identity(unit.identity(), name).orElseThrow();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

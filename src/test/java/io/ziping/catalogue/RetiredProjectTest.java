package io.ziping.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.campaign.Season;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.editing.BeginProblem;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.organization.DataScope;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.support.WholeApplication;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A project that goes on no longer gets no form, whichever way one would come. */
@WholeApplication
class RetiredProjectTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ProjectRetirements retirements;

    @Autowired
    DraftRemoval removal;

    @Autowired
    Projects projects;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Season season;

    @BeforeEach
    void people() {
        season = new Season(context);
    }

    private Project projectOf(long form) {
        var id = jdbc.sql("select project_id from self_evaluation where id = :id")
                .param("id", form)
                .query(Long.class)
                .single();
        return projects.find(id, DataScope.ALL).orElseThrow();
    }

    private void retire(Project project, int fromYear) {
        retirements.retire(project, fromYear, "项目已完工", season.admin);
    }

    @Test
    void isRefusedToWhoeverBringsADocument() {
        retire(projectOf(season.draft(2077, "不再填的文件")), 2079);

        season.draft(2078, "不再填的文件");
        assertThatExceptionOfType(ProjectRetiredException.class)
                .isThrownBy(() -> season.draft(2079, "不再填的文件"))
                .withMessageContaining("从2079年度起不再填报");
    }

    @Test
    void isRefusedToADraftThatWasDeletedBefore() throws Exception {
        var project = projectOf(season.draft(2077, "不再填的草稿"));
        var draft = season.draft(2078, "不再填的草稿");
        removal.remove(draft, null, season.admin);
        retire(project, 2078);
        var deleted = removal.removed(season.preparer).stream()
                .filter(each -> each.evaluationId() == draft)
                .findFirst()
                .orElseThrow()
                .id();

        var flash = mvc.perform(post("/evaluations/deleted/" + deleted + "/restoration")
                        .with(user(season.preparer))
                        .with(csrf()))
                .andReturn()
                .getFlashMap();

        assertThat(flash.get("alarm")).asString().startsWith("没有恢复：这个项目从2078年度起不再填报");
        retirements.resume(project, season.admin);
        assertThat(removal.restore(deleted, season.preparer)).isEqualTo(draft);
    }

    @Test
    void isRefusedToWhoeverBeginsOneWhileItIsDecided() {
        var project = projectOf(season.draft(2077, "同时定的"));

        var begun = Objects.requireNonNull(transaction.execute(status -> {
            retire(project, 2078);
            var task = new FutureTask<>(() -> season.begin(2078, project.identity()));
            new Thread(task, "race").start();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                            + " and wait_event_type = 'Lock'")
                                    .query(Long.class)
                                    .single()
                            > 0);
            return task;
        }));

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(begun::get)
                .withCauseInstanceOf(BeginProblem.class);
    }
}

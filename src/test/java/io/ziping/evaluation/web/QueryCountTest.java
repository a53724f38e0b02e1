package io.ziping.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The number of statements does not grow with what a page shows. */
@WholeApplication
class QueryCountTest {

    /** The form of the year before, the targets of others, texts with a piece in common, and names of projects. */
    private static final long COMPARISON = 4;

    /** The form, its funding lines, its indicators, the class tree, and until when it may be filled. */
    private static final int FORM = 5;

    /** Beside the rows of a page with the tables: those of last year, and the targets of others. */
    private static final int BESIDE = 2;

    /** Both numbers of the navigation. */
    private static final int NAVIGATION = 1;

    /** The form, its funding lines and its indicators. */
    private static final int SHEET = 3;

    /**
     * The form locked, with its two bodies, funding lines, indicators, the class tree, until when it may be filled, and
     * three writes: the form, the row and the record of what changed.
     */
    private static final int SAVE = 8;

    /** The form locked, with its two bodies, funding lines and indicators, and the step before. */
    private static final int DECIDED = 4;

    /** The step, the form, and of the notices what they say, those that are settled and one that is written. */
    private static final int MOVED = 5;

    /** The forms, count and totals, the units, the years, what is doubtful. */
    private static final int LIST = 5;

    /** One's bundles, or one's uploads. */
    private static final int OWN = 1;

    /** What was sent back, is being filled and is under way, what is doubtful with its totals, and why all are. */
    private static final int HOME = 6;

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 28, 200})
    void ofAFormIsTheSameForAnyNumberOfIndicators(int indicators) throws Exception {
        var id = documents.create(FormFixtures.withIndicators(indicators, "查询数"), admin);

        // the key of the check codes is made with the first print
        statements(get("/evaluations/" + id + "/sheet"));
        assertThat(statements(get("/evaluations/" + id))).isEqualTo(FORM + BESIDE + NAVIGATION);
        assertThat(statements(get("/evaluations/" + id + "/edit"))).isEqualTo(FORM + BESIDE + NAVIGATION);
        assertThat(statements(get("/evaluations/" + id + "/sheet"))).isEqualTo(SHEET);
        assertThat(statements(get("/evaluations/" + id + "/submission"))).isEqualTo(FORM + COMPARISON + NAVIGATION);

        var row = evaluations.view(id, admin).rows().get(1);
        assertThat(statements(change(id, row.actual(), "1 (次)")))
                .as("what the page shows beside the rows stays")
                .isEqualTo(SAVE);
        var other =
                documents.create(FormFixtures.withIndicators(indicators, "查询数").withProject(indicators + "项改名"), admin);
        assertThat(statements(change(
                        other, evaluations.view(other, admin).rows().get(1).name(), "改名")))
                .as("a row that is called otherwise may go on from another one")
                .isEqualTo(SAVE + BESIDE);
    }

    @Test
    void ofASavingThatLeadsElsewhereAsksForNothingBesideTheRows() throws Exception {
        var id = documents.create(FormFixtures.withIndicators(3, "整页保存"), admin);
        var page = new Pages(mvc, admin).open("/evaluations/" + id + "/edit");
        var name = evaluations.view(id, admin).rows().get(1).name().address();
        var save = post("/evaluations/" + id + "/edit");
        ((FormElement) page.expectFirst("#form"))
                .formData()
                .forEach(field -> save.param(field.key(), field.key().equals(name) ? "改名" : field.value()));

        CountingDataSource.reset();
        assertThat(new Pages(mvc, admin).send(save).getRedirectedUrl()).startsWith("/evaluations/" + id + "/edit");
        assertThat(CountingDataSource.counted().getTotal()).isEqualTo(SAVE);
    }

    private static MockHttpServletRequestBuilder change(long id, FormView.Cell cell, String text) {
        return post("/evaluations/" + id + "/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{\"changes\":[{\"op\":\"set\",\"cell\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}],\"seen\":0,\"whole\":false}"
                                .formatted(cell.address(), cell.text(), text));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 200})
    void ofADecisionIsTheSameForAnyNumberOfIndicators(int indicators) throws Exception {
        var form = FormFixtures.withIndicators(indicators, "");
        var id = documents.create(FormFixtures.filed(2016, "决定数" + indicators, DEPARTMENT, UNIT, form), admin);

        // until when it may be filled
        assertThat(decision(id, "SUBMIT", "preparer")).isEqualTo(DECIDED + 1 + COMPARISON + MOVED);
        // the forms before and behind it in the queue, and the notices that speak of it, locked before they are settled
        assertThat(decision(id, "RETURN", "department")).isEqualTo(DECIDED + 3 + MOVED);
        // the pins of the return
        assertThat(decision(id, "SUBMIT", "preparer")).isEqualTo(DECIDED + 1 + COMPARISON + MOVED);
        // the forms before and behind it, its notices locked, pins that were not sent, and a second notice: to the next
        // step, locked and then counted
        assertThat(decision(id, "APPROVE", "department")).isEqualTo(DECIDED + 6 + MOVED);
    }

    private long decision(long id, String move, String who) throws Exception {
        var viewer = accounts.loadUserByUsername(who);
        CountingDataSource.reset();
        mvc.perform(post("/evaluations/" + id + "/moves")
                        .param("move", move)
                        .param("reason", move.equals("RETURN") ? "请补充" : "")
                        .with(user(viewer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void ofTheListIsTheSameForAnyNumberOfForms() throws Exception {
        fillTo(200);
        // of the forms shown, doubts are asked of those handed in; which ones stand first depends on what other tests
        // have made
        var latest = documents.create(FormFixtures.ofYear(2099, "查询数的已提交的表", DEPARTMENT, UNIT), admin);
        jdbc.sql("update self_evaluation set status = 'SUBMITTED', moved_at = now() where id = :id")
                .param("id", latest)
                .update();

        assertThat(rows("/evaluations?size=20")).isEqualTo(20);
        assertThat(statements(get("/evaluations?size=20"))).isEqualTo(LIST + NAVIGATION);
        assertThat(rows("/evaluations?size=200")).isEqualTo(200);
        assertThat(statements(get("/evaluations?size=200"))).isEqualTo(LIST + NAVIGATION);
    }

    @Test
    void ofTheHomePageIsTheSameForEverybody() throws Exception {
        // one that is to be read first, in a section that is empty otherwise
        var doubtful = documents.create(FormFixtures.withIndicators(3, "查询数的待审表"), admin);
        jdbc.sql("update self_evaluation set status = 'SUBMITTED', moved_at = now(), doubt = 50 where id = :id")
                .param("id", doubtful)
                .update();
        assertThat(statements(get("/"))).isEqualTo(HOME + countedSections() + NAVIGATION);
    }

    /** A section that shows all it may, ten, is counted: what was sent back, is being filled, is under way. */
    private long countedSections() {
        return jdbc.sql("""
                        select count(*) from (
                            select from self_evaluation where status <> 'PUBLISHED'
                            group by case status when 'RETURNED' then 1 when 'DRAFT' then 2 else 3 end
                            having count(*) >= 10) section
                        """).query(Long.class).single();
    }

    @Test
    void ofOnesBundlesIsTheSameForAnyNumberOfThem() throws Exception {
        assertThat(statements(get("/exports"))).isEqualTo(OWN + NAVIGATION);
        jdbc.sql("""
                        insert into bundle_job (account_id, kind, query, title, state, created_at, expires_at)
                        select :account, 'PDF', '{}', '查询数', 'FAILED', now(), now() from generate_series(1, 40)
                        """).param("account", admin.accountId()).update();

        assertThat(entries("/exports", ".exports > li")).isGreaterThanOrEqualTo(40);
        assertThat(statements(get("/exports"))).isEqualTo(OWN + NAVIGATION);
    }

    @Test
    void ofOnesUploadsIsTheSameForAnyNumberOfThem() throws Exception {
        assertThat(statements(get("/intake"))).isEqualTo(OWN + NAVIGATION);
        jdbc.sql("""
                        insert into intake (account_id, created_at, expires_at, files)
                        select :account, now(), now() + interval '1 hour', '[]' from generate_series(1, 40)
                        """).param("account", admin.accountId()).update();

        assertThat(entries("/intake", ".tasks > li")).isEqualTo(20);
        assertThat(statements(get("/intake"))).isEqualTo(OWN + NAVIGATION);
    }

    private int entries(String path, String each) throws Exception {
        return new Pages(mvc, admin).open(path).select(each).size();
    }

    private void fillTo(int forms) {
        for (int i = jdbc.sql("select count(*) from self_evaluation")
                        .query(Integer.class)
                        .single();
                i < forms;
                i++) {
            documents.create(FormFixtures.unfunded("查询数" + i, "查询数部门", "查询数单位"), admin);
        }
    }

    private int rows(String path) throws Exception {
        return entries(path, ".grid tbody tr");
    }

    private long statements(MockHttpServletRequestBuilder request) throws Exception {
        CountingDataSource.reset();
        mvc.perform(request.with(user(admin)).with(csrf())).andExpect(status().isOk());
        return CountingDataSource.counted().getTotal();
    }
}

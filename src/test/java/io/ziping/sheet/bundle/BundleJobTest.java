package io.ziping.sheet.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenLogin;
import io.ziping.identity.token.TokenScope;
import io.ziping.job.DueJobs;
import io.ziping.support.WholeApplication;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A bundle from the button on the list to the file, and what may become of it on the way. */
@WholeApplication
class BundleJobTest {

    private static final String SAMPLES =
            "/exports?year=2024&status=PUBLISHED&unit=%E4%B8%8A%E6%B5%B7%E5%B8%82%E9%97%B5"
                    + "%E8%A1%8C%E5%8C%BA%E4%BA%BA%E6%B0%91%E6%94%BF%E5%BA%9C%E5%8A%9E%E5%85%AC%E5%AE%A4&kind=";

    private static final int PATIENCE = 600;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    TokenLogin logins;

    @Autowired
    Bundles desk;

    @Autowired
    BundleStore store;

    @Autowired
    BundleFolder folder;

    @Autowired
    BundleWorker worker;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isMadeBehindTheListAndFetchedByItsOwnerOnly() throws Exception {
        var job = made("preparer", "PDF");

        assertThat(job.title()).isEqualTo("2024年度，上海市闵行区人民政府办公室，已公开");
        assertThat(job.report()).isEmpty();
        var file = send("preparer", get("/exports/" + job.id() + "/file"));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsByteArray()).hasSize((int) job.fileSize());
        assertThat(Objects.requireNonNull(file.getHeader(HttpHeaders.CONTENT_DISPOSITION)))
                .startsWith("attachment");
        try (var document = Loader.loadPDF(file.getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1 + 1 + 2 + 20);
        }
        assertThat(page("preparer").select("a[href=/exports/" + job.id() + "/file]"))
                .hasSize(1);
        assertThat(send("reviewer", get("/exports/" + job.id() + "/file")).getStatus())
                .isEqualTo(404);
        assertThat(page("reviewer").select("a[href=/exports/" + job.id() + "/file]"))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_event where kind = '导出' and subject = :subject")
                        .param("subject", "GET /exports/" + job.id() + "/file")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void isNotFetchedUnderANarrowerScopeThanItWasMadeWith() throws Exception {
        var job = made("preparer", "PDF");
        jdbc.sql("update bundle_job set scope_unit_id = null where id = :id")
                .param("id", job.id())
                .update();

        assertThat(send("preparer", get("/exports/" + job.id() + "/file")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void isDeletedAfterADayWithItsFile() throws Exception {
        var job = made("preparer", "PDF");
        var file = folder.file(job.id(), BundleKind.PDF);
        assertThat(file).exists();
        var orphan = Files.writeString(folder.file(job.id() + 1_000_000, BundleKind.ZIP), "left over");
        jdbc.sql("update bundle_job set expires_at = created_at where id = :id")
                .param("id", job.id())
                .update();
        assertThat(send("preparer", get("/exports/" + job.id() + "/file")).getStatus())
                .isEqualTo(404);

        worker.clean();

        assertThat(file).doesNotExist();
        assertThat(orphan).doesNotExist();
        assertThat(desk.of(accounts.loadUserByUsername("preparer"))).noneMatch(each -> each.id() == job.id());
    }

    @Test
    void isMadeAgainWhenItsInstanceDied() throws Exception {
        var job = made("department", "PDF");

        abandoned(job, 0);

        assertThat(end("department", job.id()).state()).isEqualTo(BundleState.DONE);
        assertThat(send("department", get("/exports/" + job.id() + "/file")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void isToldAsCutShortWhenItsInstanceDiedTwiceAndCanBeBegunAnew() throws Exception {
        var job = made("department", "PDF");

        abandoned(job, 1);

        assertThat(find("department", job.id()).state()).isEqualTo(BundleState.INTERRUPTED);
        var line = page("department").selectFirst("form[action=/exports/" + job.id() + "/repetition]");
        assertThat(line).isNotNull();
        send("preparer", post("/exports/" + job.id() + "/repetition"));
        assertThat(find("department", job.id()).state()).isEqualTo(BundleState.INTERRUPTED);
        send("department", post("/exports/" + job.id() + "/repetition"));
        assertThat(end("department", job.id()).state()).isEqualTo(BundleState.DONE);
    }

    /** As if the instance that makes a bundle had been killed, and another one had found that out. */
    private void abandoned(BundleJob job, int failuresBefore) {
        abandoned(job, failuresBefore, BundleState.RUNNING);
    }

    private void abandoned(BundleJob job, int failuresBefore, BundleState state) {
        jdbc.sql("update bundle_job set state = :state, done = 7 where id = :id")
                .param("state", state.name())
                .param("id", job.id())
                .update();
        var jobs = new DueJobs(context, BundleWorker.JOB);
        jobs.abandon(new BundleAttempt(job.id(), 1).key(), failuresBefore);
        jobs.findAbandoned();
    }

    @Test
    void isCancelledByItsOwnerOnly() {
        var owner = accounts.loadUserByUsername("reviewer");
        var attempt = store.add(owner.accountId(), BundleKind.PDF, "{}", "取消的");
        assertThat(store.begin(attempt)).isPresent();
        assertThat(store.cancel(attempt.id(), owner.accountId() + 1)).isFalse();
        assertThat(store.cancel(attempt.id(), owner.accountId())).isTrue();

        assertThat(store.progress(attempt, 1)).isFalse();
        assertThat(store.putBack(attempt)).isFalse();
        assertThat(store.end(attempt, BundleState.DONE, List.of(), 1)).isFalse();
        assertThat(find("reviewer", attempt.id()).state()).isEqualTo(BundleState.CANCELLED);
    }

    @Test
    void isNotTouchedByAnEarlierAttemptThatGoesOn() {
        var owner = accounts.loadUserByUsername("reviewer");
        var first = store.add(owner.accountId(), BundleKind.PDF, "{}", "又要的");
        assertThat(store.begin(first)).isPresent();
        store.cancel(first.id(), owner.accountId());
        var second = store.repeat(first.id(), owner.accountId()).orElseThrow();

        assertThat(store.begin(first)).isEmpty();
        assertThat(store.begin(second)).isPresent();

        assertThat(store.progress(first, 1)).isFalse();
        assertThat(store.end(first, BundleState.DONE, List.of(), 1)).isFalse();
        assertThat(store.progress(second, 1)).isTrue();
        store.cancel(first.id(), owner.accountId());
    }

    @Test
    void keepsTheFileOfTheRunThatEndedFirst() throws Exception {
        var owner = accounts.loadUserByUsername("reviewer");
        var attempt = store.add(owner.accountId(), BundleKind.PDF, "{}", "两次做的");
        assertThat(store.begin(attempt)).isPresent();
        folder.make();
        var file = folder.file(attempt.id(), BundleKind.PDF);
        var first = Files.writeString(folder.part(attempt, BundleKind.PDF, 1), "first");
        var slower = Files.writeString(folder.part(attempt, BundleKind.PDF, 2), "slower");

        worker.finish(attempt, List.of(), 5, first, file);
        worker.finish(attempt, List.of("unread"), 6, slower, file);

        assertThat(file).hasContent("first");
        var job = find("reviewer", attempt.id());
        assertThat(job.state()).isEqualTo(BundleState.DONE);
        assertThat(job.fileSize()).isEqualTo(5);
        assertThat(job.report()).isEmpty();
        Files.delete(slower);
    }

    @Test
    void hasNotEndedWhenItsFileCannotBeMoved() {
        var owner = accounts.loadUserByUsername("reviewer");
        var attempt = store.add(owner.accountId(), BundleKind.PDF, "{}", "移不动的");
        assertThat(store.begin(attempt)).isPresent();
        folder.make();
        var missing = folder.part(attempt, BundleKind.PDF, 1);
        var file = folder.file(attempt.id(), BundleKind.PDF);

        assertThatThrownBy(() -> worker.finish(attempt, List.of(), 5, missing, file))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(find("reviewer", attempt.id()).state()).isEqualTo(BundleState.RUNNING);
        assertThat(file).doesNotExist();
        store.cancel(attempt.id(), owner.accountId());
    }

    @Test
    void goesOnAndEndsAfterAnEarlierRunPutItBack() throws Exception {
        var owner = accounts.loadUserByUsername("reviewer");
        var attempt = store.add(owner.accountId(), BundleKind.PDF, "{}", "放回去的");
        assertThat(store.begin(attempt)).isPresent();
        folder.make();
        var part = Files.writeString(folder.part(attempt, BundleKind.PDF, 2), "whole");
        assertThat(store.putBack(attempt)).isTrue();
        worker.clean();
        assertThat(part).as("its run goes on").exists();

        assertThat(store.progress(attempt, 3)).isTrue();
        assertThat(find("reviewer", attempt.id()).state()).isEqualTo(BundleState.RUNNING);
        assertThat(store.putBack(attempt)).isTrue();
        worker.finish(attempt, List.of(), 5, part, folder.file(attempt.id(), BundleKind.PDF));

        assertThat(find("reviewer", attempt.id()).state()).isEqualTo(BundleState.DONE);
        assertThat(folder.file(attempt.id(), BundleKind.PDF)).hasContent("whole");
    }

    @Test
    void isToldAsCutShortWhenItsInstanceDiedBeforeItWentBackIntoTheQueue() throws Exception {
        var job = made("department", "PDF");
        abandoned(job, 1, BundleState.WAITING);

        assertThat(find("department", job.id()).state()).isEqualTo(BundleState.INTERRUPTED);
    }

    @Test
    void saysWhyAnEmptyListIsNotBundled() throws Exception {
        var answer = mvc.perform(post("/exports?kind=PDF&q=no-such-project")
                        .with(user(accounts.loadUserByUsername("preparer")))
                        .with(csrf()))
                .andReturn();
        assertThat(answer.getFlashMap().get("alarm")).isEqualTo("没有符合条件的自评表");
    }

    @Test
    void isMadeForAProgramAsLongAsItsTokenIsGood() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        var issued = tokens.create(new TokenDetails("汇编取数", TokenScope.ALL, null, null, true, null), admin);
        var program = logins.login(issued.token(), "127.0.0.1").getPrincipal();

        assertThat(endOf(program, orderedBy(program)).state()).isEqualTo(BundleState.DONE);

        tokens.revoke(issued.facts().id(), admin);
        var refused = endOf(program, orderedBy(program));
        assertThat(refused.state()).isEqualTo(BundleState.FAILED);
        assertThat(refused.report()).containsExactly("令牌已吊销");
    }

    private long orderedBy(Viewer viewer) throws Exception {
        var answer = mvc.perform(
                        post(URI.create(SAMPLES + "PDF")).with(user(viewer)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(302);
        return desk.of(viewer).get(0).id();
    }

    private BundleJob endOf(Viewer viewer, long id) throws InterruptedException {
        for (int i = 0; i < PATIENCE && find(viewer, id).state().isOpen(); i++) {
            Thread.sleep(100);
        }
        return find(viewer, id);
    }

    private BundleJob made(String username, String kind) throws Exception {
        assertThat(send(username, post(URI.create(SAMPLES + kind))).getStatus()).isEqualTo(302);
        var job = desk.of(accounts.loadUserByUsername(username)).get(0);
        var ended = end(username, job.id());
        assertThat(ended.state()).isEqualTo(BundleState.DONE);
        assertThat(ended.total()).isEqualTo(18);
        return ended;
    }

    private BundleJob end(String username, long id) throws InterruptedException {
        return endOf(accounts.loadUserByUsername(username), id);
    }

    private BundleJob find(String username, long id) {
        return find(accounts.loadUserByUsername(username), id);
    }

    private BundleJob find(Viewer viewer, long id) {
        return desk.of(viewer).stream()
                .filter(job -> job.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Document page(String username) throws Exception {
        return Jsoup.parse(new String(send(username, get("/exports")).getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(accounts.loadUserByUsername(username)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }
}

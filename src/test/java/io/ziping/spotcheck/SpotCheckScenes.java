package io.ziping.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.notice.Notices;
import io.ziping.spotcheck.rectification.DueItems;
import io.ziping.support.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of spot checks do again and again: hand in, draw, review, hear, put right. Nothing is open when one is over. */
abstract class SpotCheckScenes {

    static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    static final String UNIT = "上海市闵行区人民政府办公室";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Notices notices;

    @Autowired
    DueItems dueItems;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Viewer preparer;
    Viewer department;
    Viewer finance;

    @BeforeEach
    void people() {
        preparer = accounts.loadUserByUsername("preparer");
        department = accounts.loadUserByUsername("department");
        finance = accounts.loadUserByUsername("reviewer");
    }

    /** Others have no draws that are going on, nothing to be reminded of, and no more reviewers. */
    @AfterEach
    void nothingIsOpen() {
        clock.reset();
        jdbc.sql("update spot_check_item set state = 'DONE' where state <> 'DONE'")
                .update();
        jdbc.sql("update spot_check_form set open = false where open").update();
        jdbc.sql("update spot_check_record set closed_at = now() where closed_at is null")
                .update();
        jdbc.sql("update account set enabled = false where username like 'spot.check.%'")
                .update();
    }

    /** A number that no other project or account of these tests has. */
    static int next() {
        return NAMES.incrementAndGet();
    }

    /** Another finance reviewer. */
    Viewer colleague(String name) {
        return accounts.create(new NewAccount(
                "spot.check." + next(),
                "ziping-trial",
                name,
                Role.FINANCE_REVIEWER,
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC));
    }

    void disable(Viewer viewer) {
        jdbc.sql("update account set enabled = false where id = :id")
                .param("id", viewer.accountId())
                .update();
    }

    /** Hands forms in whose projects have a name and a number. */
    List<Long> submitted(String name, int year, int count) {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            var id = documents.create(FormFixtures.ofYear(year, name + next(), DEPARTMENT, UNIT), preparer);
            moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
            ids.add(id);
        }
        return ids;
    }

    MockHttpServletResponse ask(MockHttpServletRequestBuilder call, Viewer viewer) throws Exception {
        return mvc.perform(call.with(user(viewer)).with(csrf())).andReturn().getResponse();
    }

    static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    Document page(String path, Viewer viewer) throws Exception {
        var answer = ask(get(path), viewer);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return page(answer);
    }

    /** A draw at random. */
    static MockHttpServletRequestBuilder drawing(int year, int size, String seed) {
        return post("/spot-checks/new")
                .param("year", "" + year)
                .param("size", "" + size)
                .param("riskShare", "0")
                .param("moneyShare", "0")
                .param("randomShare", "100")
                .param("seed", seed)
                .param("answerDays", "10");
    }

    /** The request that keeps what is drawn now. */
    MockHttpServletRequestBuilder seen(int year, int size, String seed) throws Exception {
        var preview = page(ask(drawing(year, size, seed), finance));
        return drawing(year, size, seed)
                .param("action", "draw")
                .param("seen", preview.select("input[name=seen]").val());
    }

    /** Draws what was seen, and gives the address of the draw. */
    String draw(int year, int size, String seed) throws Exception {
        var kept = ask(seen(year, size, seed), finance).getRedirectedUrl();
        assertThat(kept).matches("/spot-checks/\\d+");
        return Objects.requireNonNull(kept);
    }

    /** The addresses of the forms of a draw. */
    List<String> records(String draw) throws Exception {
        return page(draw, finance)
                .select("tbody td.name a[href^=/spot-checks/forms/]")
                .eachAttr("href");
    }

    /** The identity of a drawn form, by its address. */
    static long form(String record) {
        return Long.parseLong(record.substring(record.lastIndexOf('/') + 1));
    }

    /** A record in which points are taken off of the first indicator, as its page would send it. */
    static MockHttpServletRequestBuilder docking(String record, Document page, String points) {
        var row = page.select("tr[data-place]").get(1);
        return docking(record, page, points, row.select("option").get(1).val());
    }

    static MockHttpServletRequestBuilder docking(String record, Document page, String points, String clause) {
        var field = "rows[" + page.select("tr[data-place]").get(1).attr("data-place") + "].";
        return post(record)
                .param("part", page.select("input[name=part]").val())
                .param("version", page.select("input[name=version]").val())
                .param(field + "actual", "0(次)")
                .param(field + "score", points)
                .param(field + "clause", clause)
                .param(field + "grounds", "台账里没有")
                .param("conclusion", "第一项没有做");
    }

    /** Somebody is done with their record. */
    void close(String record, String points, Viewer by) throws Exception {
        assertThat(ask(docking(record, page(record, by), points).param("action", "close"), by)
                        .getRedirectedUrl())
                .isEqualTo(record);
    }

    MockHttpServletResponse answer(String record, int seen, String action, String words) throws Exception {
        return ask(
                post(record + "/answer")
                        .param("seen", "" + seen)
                        .param("action", action)
                        .param("words", words),
                preparer);
    }

    MockHttpServletResponse decide(String record, int seen, String action, Viewer by) throws Exception {
        return ask(
                post(record + "/decision")
                        .param("seen", "" + seen)
                        .param("action", action)
                        .param("words", "看过台账"),
                by);
    }

    /** Asks for something to be put right within some days. */
    MockHttpServletResponse require(String record, String words, int days, Viewer by) throws Exception {
        var due = LocalDate.now(clock).plusDays(days).toString();
        return ask(post(record + "/rectifications").param("words", words).param("due", due), by);
    }

    /** Ends a draw as its page would. */
    MockHttpServletResponse end(String draw, String note, Viewer by) throws Exception {
        var seen =
                page(ask(get(draw + "/closing"), by)).select("input[name=seen]").val();
        return ask(
                post(draw + "/closing")
                        .param("seen", seen.isEmpty() ? "0" : seen)
                        .param("note", note),
                by);
    }

    /** What was told to somebody, the latest first. */
    List<String> told(Viewer viewer) {
        return notices.of(viewer, 0, 100).notices().stream()
                .map(notice -> notice.subject())
                .toList();
    }

    /** What waits for somebody of a form, in words. */
    List<String> tasks(Viewer viewer, String record) throws Exception {
        return page("/spot-checks", viewer)
                .select(".tasks li:has(a[href=" + record + "]) .chip")
                .eachText();
    }

    List<String> acts(String kind) {
        return jdbc.sql("select subject || ' ' || detail from audit_event where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}

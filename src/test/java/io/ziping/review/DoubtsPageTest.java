package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.organization.DataScope;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** 疑点清单, and the answers to what is decided there. Cost: five forms in the application of the other review tests. */
@WholeApplication
class DoubtsPageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Desks desks;

    @BeforeEach
    void people() {
        desks = new Desks(context);
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(URI.create(path)).with(user(viewer)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** A draft whose third row misses its target at full marks. */
    private long draft(String project) {
        var id = desks.draft(project);
        desks.type(id, 2, "actual", "0(次)");
        return id;
    }

    @Test
    void ranksWhatWasHandedInAndSaysWhy() throws Exception {
        var draft = draft("还在写的有疑点的表");
        var handedIn = draft("交上来的有疑点的表");
        desks.move(handedIn, Move.SUBMIT, desks.preparer);

        var shown = page("/doubts?year=2018", desks.finance);

        var points = shown.select(".stakes b").eachText().stream()
                .map(BigDecimal::new)
                .toList();
        assertThat(points).isNotEmpty().isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(shown.select("td.name a").eachAttr("href"))
                .contains("/evaluations/" + handedIn)
                .doesNotContain("/evaluations/" + draft);
        var row = Objects.requireNonNull(shown.selectFirst("tr:has(a[href=/evaluations/" + handedIn + "])"));
        var reason = Objects.requireNonNull(row.selectFirst(".reasons a"));
        assertThat(reason.text()).contains("实际完成值 0 次，未达到，却得了满分");
        var address = reason.attr("href").replaceFirst("^[^#]*#", "");
        assertThat(reason.attr("href")).startsWith("/evaluations/" + handedIn + "#");
        assertThat(page("/evaluations/" + handedIn, desks.finance).getElementById(address))
                .isNotNull();
    }

    @Test
    void showsAReviewerWhatWaitsForThemFirst() throws Exception {
        var here = draft("在主管部门的有疑点的表");
        var there = draft("在财政的有疑点的表");
        desks.move(here, Move.SUBMIT, desks.preparer);
        desks.move(there, Move.SUBMIT, desks.preparer);
        desks.move(there, Move.APPROVE, desks.department);

        var waiting = page("/doubts?q=的有疑点的表&year=2018&waiting=yes", desks.finance);

        assertThat(waiting.select("td.name a").eachAttr("href"))
                .contains("/evaluations/" + there)
                .doesNotContain("/evaluations/" + here);
        assertThat(waiting.select(".facets [aria-current]").eachText()).contains("等我审的");
        assertThat(waiting.select(".filters [name=waiting]").val()).isEqualTo("yes");
        assertThat(waiting.select(".facets a:contains(等我审的)").attr("href")).doesNotContain("waiting", "since");
        assertThat(waiting.select(".facets a:contains(未达标满分)").attr("href")).contains("&waiting=yes");
        var all = page("/doubts?q=的有疑点的表&year=2018", desks.finance);
        assertThat(all.select("td.name a").eachAttr("href")).contains("/evaluations/" + there, "/evaluations/" + here);
        assertThat(page(all.select(".facets a:contains(等我审的)").attr("href"), desks.department)
                        .select("td.name a")
                        .eachAttr("href"))
                .contains("/evaluations/" + here)
                .doesNotContain("/evaluations/" + there);
        assertThat(page("/doubts?year=2018", context.getBean(Accounts.class).loadUserByUsername("admin"))
                        .select(".facets a:contains(等我审的)"))
                .isEmpty();
    }

    @Test
    void saysThatFormsStillWaitToBeCompared() throws Exception {
        var id = draft("等着比对的表");
        desks.move(id, Move.SUBMIT, desks.preparer);
        jdbc.sql(
                        "update self_evaluation set compared_version = version where compared_version is distinct from version")
                .update();
        assertThat(page("/doubts?q=等着比对的", desks.finance).text()).doesNotContain("随后补上");

        jdbc.sql(
                        "update self_evaluation set compared_version = null, updated_at = now() - interval '1 hour' where id = :id")
                .param("id", id)
                .update();

        assertThat(page("/doubts?q=等着比对的", desks.finance).text()).contains("随后补上");
        assertThat(page("/doubts", desks.department).text()).contains("随后补上");
        var elsewhere = new Viewer(
                0, "elsewhere", null, "别的部门的人", Role.DEPARTMENT_REVIEWER, DataScope.ofDepartment(0), "别的部门", true);
        assertThat(page("/doubts", elsewhere).text()).doesNotContain("随后补上");
    }

    @Test
    void countsOfEachCheckWhatASearchFinds() throws Exception {
        var id = draft("疑点可以查找的表");
        desks.move(id, Move.SUBMIT, desks.preparer);

        var found = page("/doubts?q=可以查找的", desks.finance);
        assertThat(found.select(".ranked tbody tr")).hasSize(1);
        assertThat(found.select(".facets .chip:contains(未达标满分) b").text()).isEqualTo("1");
        assertThat(page("/doubts?q=可以查找的&finding=unmet-at-full-score", desks.finance)
                        .select(".ranked tbody tr"))
                .hasSize(1);
        assertThat(page("/doubts?q=可以查找的&finding=amount-unit-slip", desks.finance)
                        .select(".empty")
                        .text())
                .contains("没有符合条件的表");

        var none = page("/doubts?q=没有这样的表", desks.finance);
        assertThat(none.select(".facets")).isEmpty();
        assertThat(none.select(".empty").text()).contains("没有符合条件的表");
    }

    @Test
    void narrowsByTheMoneyInDoubtAndByWhatCameSince() throws Exception {
        var id = draft("按金额和时间找的表");
        desks.move(id, Move.SUBMIT, desks.preparer);
        desks.move(id, Move.APPROVE, desks.department);
        jdbc.sql("update self_evaluation set executed_amount = 3000000, doubt = 40 where id = :id")
                .param("id", id)
                .update();

        assertThat(found("/doubts?q=按金额和时间找&money=120")).isOne();
        assertThat(found("/doubts?q=按金额和时间找&money=121")).isZero();
        assertThat(found("/doubts?q=按金额和时间找&money=很多")).isOne();
        assertThat(page("/doubts?q=按金额和时间找", desks.finance)
                        .select("td[data-label^=存疑金额]")
                        .text())
                .isEqualTo("120.00");
        assertThat(page("/doubts?q=按金额和时间找&money=120", desks.finance)
                        .select("select[name=money] option[selected]")
                        .text())
                .isEqualTo("存疑 120 万元以上");

        var now = Instant.now();
        assertThat(found("/doubts?q=按金额和时间找&since=" + now.minusSeconds(600))).isOne();
        assertThat(found("/doubts?q=按金额和时间找&since=" + now.plusSeconds(600))).isZero();
        assertThat(found("/doubts?q=按金额和时间找&since=昨天")).isOne();
        assertThat(found("/doubts?q=按金额和时间找&since=%2B999999999-12-31T23:59:59Z"))
                .isOne();
    }

    private int found(String path) throws Exception {
        return page(path, desks.finance).select(".ranked tbody tr").size();
    }

    @Test
    void onlyCountsWhatIsLittleInDoubt() throws Exception {
        var id = draft("存疑很少的表");
        desks.move(id, Move.SUBMIT, desks.preparer);
        jdbc.sql("update self_evaluation set doubt = 4.9 where id = :id")
                .param("id", id)
                .update();

        var shown = page("/doubts?q=存疑很少的", desks.finance);
        assertThat(shown.select(".ranked tbody tr")).isEmpty();
        assertThat(shown.select(".little").text())
                .as("counted only where counts are kept")
                .isEqualTo("存疑不足 5 分的不列在这里：看一看。");
        assertThat(page("/doubts?year=2018", desks.finance).select(".little").text())
                .matches("存疑不足 5 分的不列在这里：[1-9]\\d* 份。");
        assertThat(shown.select(".little a").attr("href")).contains("&little=yes&");
        var those = page("/doubts?q=存疑很少的&little=yes", desks.finance);
        assertThat(those.select(".ranked td.name a").eachAttr("href")).containsExactly("/evaluations/" + id);
        assertThat(page("/doubts?q=存疑很少的&money=1", desks.finance).select(".little"))
                .as("counted only of all forms")
                .isEmpty();
    }

    @Test
    void tellsFromWhenOnFormsAreNewToWhoeverLooked() throws Exception {
        var colleague = desks.colleague(context);
        assertThat(page("/doubts", colleague).select("a[href*=since]")).isEmpty();

        look("2026-01-05T08:00:00Z", colleague);
        var news = page("/doubts?q=表", colleague).select("a[href*=since]");
        assertThat(news.text()).isEqualTo("1月5日 16:00 以后送来的");
        assertThat(news.attr("href")).contains("since=2026-01-05T08%3A00%3A00Z", "q=%E8%A1%A8");
        assertThat(page("/doubts?since=2026-01-05T08:00:00Z", colleague)
                        .select(".facets [aria-current]")
                        .eachText())
                .contains("1月5日 16:00 以后送来的");

        look("2999-01-05T08:00:00Z", colleague);
        assertThat(page("/doubts", colleague).select("a[href*=since]").attr("href"))
                .as("nobody has looked at what has not come yet")
                .doesNotContain("2999", "2026-01-05");
        assertThat(page("/doubts", desks.finance).select("a[href*=since]")).isEmpty();
    }

    @Test
    void looksUpToTheTimeOfTheFirstPageAndNeverBack() throws Exception {
        var colleague = desks.colleague(context);
        var before = Instant.now();
        var made =
                Instant.parse(page("/doubts", colleague).select("[name=until]").val());
        assertThat(made).as("what is stored late is new").isBefore(before.minusSeconds(59));
        var first = page("/doubts?seen=2026-03-05T08:00:00Z&q=表", colleague);
        assertThat(first.select("[name=until]").val()).isEqualTo("2026-03-05T08:00:00Z");
        assertThat(first.select(".filters [name=seen]").val()).isEqualTo("2026-03-05T08:00:00Z");
        assertThat(first.select("[name=back]").eachAttr("value"))
                .isNotEmpty()
                .allMatch(back -> back.endsWith("&seen=2026-03-05T08%3A00%3A00Z"));

        look("2026-03-05T08:00:00Z", colleague);
        look("2026-02-05T08:00:00Z", colleague);

        assertThat(page("/doubts", colleague).select("a[href*=since]").text()).isEqualTo("3月5日 16:00 以后送来的");
    }

    @Test
    void keepsWhatTheListIsNarrowedByInEveryAddress() throws Exception {
        var colleague = desks.colleague(context);
        var id = draft("改造A+B的表 50%");
        desks.move(id, Move.SUBMIT, desks.preparer);
        var shown = page("/doubts?q=A%2BB", colleague);
        var urls = shown.select(".facets a, [download]").eachAttr("href");
        assertThat(urls).hasSizeGreaterThan(1).allMatch(url -> url.contains("q=A%2BB"));
        var all = shown.select(".facets a[aria-current]").attr("href");
        assertThat(page(all, colleague).select("td.name a").eachAttr("href")).contains("/evaluations/" + id);
        var back = shown.select(".looked [name=back]").val();

        var answer = mvc.perform(post("/doubts/look")
                        .param("until", "2026-01-05T08:00:00Z")
                        .param("back", back)
                        .with(user(colleague))
                        .with(csrf()))
                .andReturn();

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo("/doubts?q=A%2BB");
        assertThat(page("/doubts?q=A%2BB&little=yes", colleague)
                        .select(".little a:contains(回到)")
                        .attr("href"))
                .startsWith("/doubts?q=A%2BB&")
                .doesNotContain("little");
    }

    @Test
    void showsAsNewOnlyWhatCameToTheStepOfWhoeverAsks() throws Exception {
        var id = draft("到谁那一步算新的表");
        desks.move(id, Move.SUBMIT, desks.preparer);
        var news = "/doubts?q=到谁那一步算新&since=" + Instant.now().minusSeconds(600);
        assertThat(news(news)).containsExactly(1, 0, 1);

        desks.move(id, Move.APPROVE, desks.department);
        assertThat(news(news)).containsExactly(0, 1, 1);

        desks.move(id, Move.APPROVE, desks.finance);
        assertThat(news(news)).as("nobody has sent it").containsExactly(0, 0, 0);
        assertThat(found("/doubts?q=到谁那一步算新")).isOne();
    }

    /** What is new to the department, the finance office and the administrator. */
    private List<Integer> news(String path) throws Exception {
        var news = new ArrayList<Integer>();
        for (var viewer : List.of(desks.department, desks.finance, desks.admin)) {
            news.add(page(path, viewer).select(".ranked tbody tr").size());
        }
        return news;
    }

    private void look(String until, Viewer viewer) throws Exception {
        mvc.perform(post("/doubts/look")
                        .param("until", until)
                        .with(user(viewer))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void showsWhatWasDecidedWithWhoAndWhy() throws Exception {
        var id = draft("处理过的疑点在清单上");
        desks.move(id, Move.SUBMIT, desks.preparer);
        var path = page("/evaluations/" + id, desks.department)
                .select(".finds li:contains(却得了满分) form")
                .attr("action");

        decide(path, "NOTED", "等审计结论");
        var noted = page("/doubts?q=处理过的疑点在清单上", desks.finance);
        assertThat(noted.select(".reasons li:contains(却得了满分) .state").text())
                .startsWith("暂记 · " + desks.department.displayName())
                .endsWith("：等审计结论");
        assertThat(noted.select("td.name .chip").text()).isEqualTo("暂记 1");

        var mark = page("/evaluations/" + id, desks.finance).select(".slot p.warn:contains(未达标满分)");
        assertThat(mark.text()).isEqualTo("未达标满分（暂记）");
        assertThat(mark.attr("title")).contains("却得了满分").endsWith("：等审计结论");
        var queued = Desks.queued(mvc, id, desks.department).select(".finds-cell");
        assertThat(queued.select(".doubt-points").text()).isNotBlank();
        assertThat(queued.select(".made").text())
                .startsWith("未达标满分：暂记 · " + desks.department.displayName())
                .endsWith("：等审计结论");
        var listed = page("/evaluations?q=处理过的疑点在清单上", desks.finance);
        assertThat(listed.select("tbody .doubt-points b").text())
                .isEqualTo(noted.select(".stakes b").text());
        assertThat(listed.select("tbody small[title]").text()).isEqualTo("暂记 1");
        assertThat(listed.select("th a:contains(疑点)").attr("href")).contains("sort=doubt,desc");
        var own = page("/evaluations?q=处理过的疑点在清单上", desks.preparer);
        assertThat(own.select(".doubt-points")).isEmpty();
        assertThat(own.select("th a:contains(疑点)").attr("href")).contains("sort=findings");

        decide(path, "ACCEPTED", "现场看过");
        jdbc.sql("update self_evaluation set doubt = 9 where id = :id")
                .param("id", id)
                .update();
        var accepted = page("/doubts?q=处理过的疑点在清单上", desks.finance);
        assertThat(accepted.select(".reasons li.settled").text())
                .contains("却得了满分")
                .contains("说明成立 · " + desks.department.displayName())
                .endsWith("：现场看过");
    }

    @Test
    void putsTheSameFormsFirstOnTheStartPageUntilTheyArePassed() throws Exception {
        var id = draft("最该先看的一张");
        desks.move(id, Move.SUBMIT, desks.preparer);
        jdbc.sql("update self_evaluation set doubt = 100 where id = :id")
                .param("id", id)
                .update();
        assertThat(page("/doubts", desks.finance).select("td.name a").attr("href"))
                .isEqualTo("/evaluations/" + id);
        assertThat(pressing(desks.finance)).first().isEqualTo("/evaluations/" + id);
        assertThat(pressing(desks.preparer)).isEmpty();

        desks.move(id, Move.APPROVE, desks.department);
        desks.move(id, Move.APPROVE, desks.finance);
        jdbc.sql("update self_evaluation set doubt = 100 where id = :id")
                .param("id", id)
                .update();

        assertThat(pressing(desks.finance)).isNotEmpty().doesNotContain("/evaluations/" + id);
    }

    private List<String> pressing(Viewer viewer) throws Exception {
        return page("/", viewer).select("section:contains(最该先看的表) .tasks a").eachAttr("href");
    }

    @Test
    void saysWhyADecisionIsRefusedAndKeepsWhatWasTyped() throws Exception {
        var id = draft("没有写明的表");
        desks.move(id, Move.SUBMIT, desks.preparer);
        var path = page("/evaluations/" + id, desks.department)
                .select(".finds li:contains(却得了满分) form")
                .attr("action");

        assertThat(decide(path, "SOMETHING", "看过").getFlashMap().get("alarm")).isEqualTo("请选“说明成立”或者“暂记”");
        var refused = decide(path, "ACCEPTED", " ");
        assertThat(refused.getFlashMap().get("alarm")).isEqualTo("请写明为什么说明成立");
        var again = mvc.perform(get("/evaluations/" + id)
                        .with(user(desks.department))
                        .cookie(refused.getResponse().getCookies()))
                .andReturn();
        var open = Jsoup.parse(again.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .select("details.decide[open]");
        assertThat(open).hasSize(1);
        assertThat(open.select(".field-error").text()).isEqualTo("请写明为什么说明成立");
        assertThat(jdbc.sql("select count(*) from finding_decision where evaluation_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void answersTheApiAnewAfterADecisionAndPreparersWithoutTheNumber() throws Exception {
        var id = draft("接口看得到的表");
        desks.move(id, Move.SUBMIT, desks.preparer);
        var before = api("/api/v1/evaluations/" + id, "reviewer", "");
        assertThat(before.getContentAsString(StandardCharsets.UTF_8)).contains("\"doubt\"", "\"doubtTerms\"");
        var tag = Objects.requireNonNull(before.getHeader("ETag"));
        assertThat(api("/api/v1/evaluations/" + id, "reviewer", tag).getStatus())
                .isEqualTo(304);

        decide(
                page("/evaluations/" + id, desks.department)
                        .select(".finds li:contains(却得了满分) form")
                        .attr("action"),
                "ACCEPTED",
                "现场看过");

        var after = api("/api/v1/evaluations/" + id, "reviewer", tag);
        assertThat(after.getStatus()).isEqualTo(200);
        assertThat(after.getHeader("ETag")).isEqualTo(tag.replaceFirst("\"$", ".1\""));
        var own = api("/api/v1/evaluations/" + id, "preparer", "");
        assertThat(own.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("doubt\"", "doubtTerms");
        assertThat(own.getHeader("ETag")).isEqualTo(tag);
        assertThat(api("/api/v1/evaluations?year=2018&size=200", "preparer", "")
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("\"doubt\"");
        assertThat(api("/api/v1/evaluations?year=2018&size=200&sort=doubt,desc", "preparer", "")
                        .getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(api("/api/v1/evaluations?year=2018&size=200", "preparer", "")
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse api(String path, String username, String known) throws Exception {
        var call = get(path).with(httpBasic(username, "ziping-trial"));
        return mvc.perform(known.isEmpty() ? call : call.header("If-None-Match", known))
                .andReturn()
                .getResponse();
    }

    private MvcResult decide(String path, String decision, String reason) throws Exception {
        return mvc.perform(post(path)
                        .param("decision", decision)
                        .param("reason", reason)
                        .with(user(desks.department))
                        .with(csrf()))
                .andReturn();
    }
}

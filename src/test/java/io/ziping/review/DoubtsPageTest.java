package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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
        var answer = mvc.perform(get(path).with(user(viewer))).andReturn().getResponse();
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
    void putsTheSameFormsFirstOnTheStartPage() throws Exception {
        var first = page("/doubts", desks.finance).select("td.name a").attr("href");

        var start = page("/", desks.finance);

        assertThat(start.select("section:contains(最该先看的表) .tasks a").attr("href"))
                .isEqualTo(first);
        assertThat(page("/", desks.preparer).select("section:contains(最该先看的表)")).isEmpty();
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

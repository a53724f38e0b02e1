package io.ziping.guidance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.guidance.GuidedCell;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 填写说明, as those read it who fill forms, and as an administrator changes it. */
@WholeApplication
class GuidePagesTest {

    private static final String SUBJECTS =
            "select subject from audit_event where kind in ('改填写说明', '恢复填写说明') order by number";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IndicatorClasses classes;

    @AfterEach
    void sayWhatItCameWith() {
        jdbc.sql("delete from cell_guide where standard_content is null").update();
        jdbc.sql(
                        "update cell_guide set content = standard_content, example = standard_example, source = standard_source")
                .update();
    }

    private MockHttpServletResponse send(String username, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(accounts.loadUserByUsername(username)))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Document page(MockHttpServletResponse answer) {
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private Document book() throws Exception {
        return page(send("preparer", get("/help/filling")));
    }

    private String said(GuidedCell cell, long category) throws Exception {
        return book().select("[data-guide=%s][data-class=%d]".formatted(cell.key(), category))
                .text();
    }

    private String save(String path, String version, String content) throws Exception {
        var answer = send(
                "admin",
                post(path)
                        .param("action", "save")
                        .param("version", version)
                        .param("content", content)
                        .param("example", "")
                        .param("source", ""));
        return answer.getStatus() == 302
                ? ""
                : page(answer).select(".alarm, .field-error").text();
    }

    private String version(String path) throws Exception {
        return page(send("admin", get(path))).expectFirst("[name=version]").val();
    }

    private long category(String name) {
        return classes.offered().stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .identity();
    }

    @Test
    void saysOfEveryCellWhatIsToBeWrittenThereWithAnExampleAndItsSource() throws Exception {
        var book = book();

        for (var cell : GuidedCell.values()) {
            var said = book.select("[data-guide=%s]:not([data-class])".formatted(cell.key()));
            assertThat(said).as(cell.label()).hasSize(1);
            assertThat(said.select("p:first-child").text()).hasSizeGreaterThan(20);
            assertThat(said.select(".example, .source")).hasSize(2);
        }
        for (var category : classes.offered()) {
            for (var cell : Arrays.asList(GuidedCell.NAME, GuidedCell.TARGET)) {
                assertThat(book.select("[data-guide=%s][data-class=%d]".formatted(cell.key(), category.identity())))
                        .as(category.getName() + cell.label())
                        .hasSize(1);
            }
        }
    }

    @Test
    void isReadOnceAndAskedForAgainOnlyWhenItHasChanged() throws Exception {
        var first = send("preparer", get("/help/filling/cells"));
        var tag = first.getHeader(HttpHeaders.ETAG);
        assertThat(tag).isNotNull();
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-cache", "private");
        assertThat(page(first).select("[data-guide]").size()).isGreaterThan(GuidedCell.values().length);

        var again = send("preparer", get("/help/filling/cells").header(HttpHeaders.IF_NONE_MATCH, tag));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();

        save("/admin/guides/weight", version("/admin/guides/weight"), "本区每项不超过二十分，写整数。");
        var changed = send("preparer", get("/help/filling/cells").header(HttpHeaders.IF_NONE_MATCH, tag));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(page(changed).select("[data-guide=weight]").text()).contains("本区每项不超过二十分");
    }

    @Test
    void isChangedAndRestoredByAnAdministratorAndRecorded() throws Exception {
        var path = "/admin/guides/reason";
        assertThat(send("admin", get(path)).getStatus()).isEqualTo(404);
        path = "/admin/guides/deviationExplanation";
        var before = page(send("admin", get(path))).select("[name=content]").val();

        assertThat(save(path, version(path), " ")).contains("请写填什么");
        assertThat(save(path, version(path), "字".repeat(501))).contains("最多500字");
        var seen = version(path);
        assertThat(save(path, seen, "写三句话：原因、影响、改进。")).isEmpty();
        assertThat(book().select("[data-guide=deviationExplanation]").text()).contains("写三句话");
        assertThat(save(path, seen, "另一个人写的")).contains("您打开以后，别人改过");

        assertThat(send("admin", post(path).param("action", "restore")).getStatus())
                .isEqualTo(302);
        assertThat(book().select("[data-guide=deviationExplanation] p:first-of-type")
                        .text())
                .isEqualTo(before);
        assertThat(jdbc.sql(SUBJECTS).query(String.class).list()).endsWith("偏差原因分析及改进措施", "偏差原因分析及改进措施");
    }

    /** A second level says its own, or what its first level says, or what is said to all. */
    @Test
    void isSaidOtherwiseUnderAClass() throws Exception {
        var category = category("数量指标");
        var dimension =
                Objects.requireNonNull(classes.byId().get(category)).dimension().identity();
        var path = "/admin/guides/actual?class=";
        assertThat(said(GuidedCell.ACTUAL, category)).isEmpty();

        save(path + dimension, "0", "产出的完成数写到个位。");
        assertThat(said(GuidedCell.ACTUAL, category)).contains("写到个位");
        save(path + category, "0", "数量写台账上的数。");
        assertThat(said(GuidedCell.ACTUAL, category)).contains("台账");
        assertThat(said(GuidedCell.ACTUAL, category("质量指标"))).contains("写到个位");
        assertThat(save(path + category, "0", "又一个人同时写的")).contains("别人改过");

        send("admin", post(path + category).param("action", "restore"));
        assertThat(said(GuidedCell.ACTUAL, category)).contains("写到个位");
        send("admin", post(path + dimension).param("action", "restore"));
        assertThat(said(GuidedCell.ACTUAL, category)).isEmpty();
        assertThat(send("admin", get("/admin/guides/score?class=" + category)).getStatus())
                .isEqualTo(404);
        assertThat(send("admin", get(path + "999999")).getStatus()).isEqualTo(404);
    }

    @Test
    void isListedWithWhatIsOwn() throws Exception {
        save("/admin/guides/score", version("/admin/guides/score"), "本区得分写到个位。");

        var list = page(send("admin", get("/admin/guides")));
        assertThat(list.select("#score").text()).contains("本区得分写到个位").contains("改过");
        assertThat(list.select("#weight .chip")).isEmpty();
    }
}

package io.ziping.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** 退回用语: kept by the bureau, filled in with the figures of each finding. */
@WholeApplication
class ReturnPhrasesTest {

    private static final String PATH = "/doubts/phrases/unmet-at-full-score";
    private static final String OWN = "【指标】目标【目标】，只完成【完成】，差【不足】，为什么得【得分】分？";
    private static final String USUAL = "没有达到年度指标值，为什么得满分？";

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

    @AfterEach
    void useTheUsualWords() {
        jdbc.sql("delete from return_phrase").update();
    }

    /** A form handed in whose third row misses its target at full marks. */
    private long doubtful(String project) {
        var id = desks.draft(project);
        desks.type(id, 2, "name", "培训次数");
        desks.type(id, 2, "target", "≥10(次)");
        desks.type(id, 2, "actual", "7(次)");
        desks.move(id, Move.SUBMIT, desks.preparer);
        return id;
    }

    private MockHttpServletResponse keep(Viewer viewer, String version, String words, String action) throws Exception {
        return mvc.perform(post(PATH)
                        .with(user(viewer))
                        .with(csrf())
                        .param("version", version)
                        .param("words", words)
                        .param("action", action))
                .andReturn()
                .getResponse();
    }

    private Document page(String path, Viewer viewer) throws Exception {
        var answer = mvc.perform(get(path).with(user(viewer))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return document(answer);
    }

    private static Document document(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private String question(long id) throws Exception {
        return page("/doubts/returns?form=" + id, desks.department)
                .select("li:contains(却得了满分) textarea")
                .text();
    }

    private List<String> audited() {
        return jdbc.sql("select kind || '|' || subject || '|' || detail from audit_event"
                        + " where kind in ('改退回用语', '删退回用语') order by number")
                .query(String.class)
                .list();
    }

    @Test
    void isWhatAReturnAsksWithTheFiguresOfTheFinding() throws Exception {
        var id = doubtful("用语一");
        assertThat(question(id)).startsWith(USUAL);
        var before = audited().size();

        assertThat(keep(desks.finance, "0", OWN, "save").getRedirectedUrl())
                .isEqualTo("/doubts/phrases#unmet-at-full-score");

        assertThat(question(id)).isEqualTo("培训次数目标≥10(次)，只完成7(次)，差3次，为什么得89.80分？");
        assertThat(audited().subList(before, audited().size())).containsExactly("改退回用语|未达标满分|" + OWN);

        keep(desks.admin, "1", "", "remove");
        assertThat(question(id)).startsWith(USUAL);
        assertThat(audited().get(before + 1)).isEqualTo("删退回用语|未达标满分|" + OWN);
        keep(desks.admin, "1", "", "remove");
        assertThat(audited()).hasSize(before + 2);
    }

    @Test
    void isWhatAPinFromAFindingAsks() throws Exception {
        var id = doubtful("用语二");
        keep(desks.finance, "0", "【项目】（【年度】年度）：【指标】差【不足】。", "save");

        var link = page("/evaluations/" + id, desks.department)
                .select(".finds li:contains(却得了满分) a[href*=finding]")
                .attr("href");

        assertThat(link).contains("finding=");
        assertThat(document(mvc.perform(get(URI.create(link)).with(user(desks.department)))
                                .andReturn()
                                .getResponse())
                        .select("textarea[name=text]")
                        .text())
                .isEqualTo("用语二（2018年度）：培训次数差3次。");
    }

    @Test
    void isLeftOutWhereAFigureIsNotKnown() throws Exception {
        var id = doubtful("用语三");
        keep(desks.finance, "0", "超出【超出】？", "save");

        assertThat(question(id)).startsWith(USUAL);
    }

    @Test
    void namesWhatIsNoFigure() throws Exception {
        var answer = keep(desks.finance, "0", "差【差额】？", "save");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(document(answer).select("#words-error").text()).contains("没有【差额】这样的数");
        assertThat(document(answer).select("#words").text()).isEqualTo("差【差额】？");
        assertThat(jdbc.sql("select count(*) from return_phrase")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isShownWithAnExampleBeforeItIsKept() throws Exception {
        doubtful("用语四");

        var seen = document(keep(desks.finance, "0", "【指标】差【不足】", "look"));
        assertThat(seen.select("blockquote").text()).contains("差");
        assertThat(seen.select("#words").text()).isEqualTo("【指标】差【不足】");
        assertThat(jdbc.sql("select count(*) from return_phrase")
                        .query(Long.class)
                        .single())
                .isZero();

        var partly = document(keep(desks.finance, "0", "【指标】超出【超出】", "look"));
        assertThat(partly.select("main").text()).contains("条用系统的话");
    }

    @Test
    void isNotWrittenOverUnseen() throws Exception {
        keep(desks.finance, "0", "先写的", "save");

        var answer = keep(desks.admin, "0", "后写的", "save");
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(document(answer).select(".field-now").text()).contains("先写的");
        assertThat(document(answer).select("[name=version]").val()).isEqualTo("1");
        assertThat(page("/doubts/phrases", desks.finance)
                        .select("#unmet-at-full-score")
                        .text())
                .contains("先写的", "本级");
    }

    @Test
    void isKeptByTheBureauAlone() throws Exception {
        for (var viewer : List.of(desks.preparer, desks.department)) {
            assertThat(keep(viewer, "0", "为什么？", "save").getStatus()).isEqualTo(403);
        }
        assertThat(page("/doubts", desks.department).select("a[href=/doubts/phrases]"))
                .isEmpty();
        assertThat(page("/doubts", desks.finance).select("a[href=/doubts/phrases]"))
                .hasSize(1);
    }

    @Test
    void costsOneStatementHoweverManyFormsAreSentBack() throws Exception {
        keep(desks.finance, "0", OWN, "save");
        var first = doubtful("用语五");
        var one = statements("/doubts/returns?form=" + first);
        var more = "/doubts/returns?form=" + first + "&form=" + doubtful("用语六") + "&form=" + doubtful("用语七");

        assertThat(statements(more)).isEqualTo(one);
    }

    private long statements(String path) throws Exception {
        CountingDataSource.reset();
        page(path, desks.department);
        return CountingDataSource.counted().getTotal();
    }
}

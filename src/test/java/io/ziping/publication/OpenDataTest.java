package io.ziping.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.SampleForms;
import io.ziping.support.WholeApplication;
import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Published forms for whoever comes by: what is published, all of it, and nothing else. */
@WholeApplication
@TestPropertySource(properties = "ziping.open-data=true")
class OpenDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Accounts accounts;

    private MockHttpServletResponse ask(String path) throws Exception {
        var answer = mvc.perform(get(URI.create(path))).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private long published(String project) {
        return jdbc.sql("select id from self_evaluation where project_name = :project and status = 'PUBLISHED'")
                .param("project", project)
                .query(Long.class)
                .single();
    }

    private long draft(String project) {
        return documents.create(
                FormFixtures.complete(project, "上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室"),
                accounts.loadUserByUsername("preparer"));
    }

    @Test
    void givesAYearAsInterchangeDocumentsThatAreTheSamples() throws Exception {
        draft("草稿甲");
        var answer = ask("/open/2024/forms.json");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        var given = JSON.readTree(answer.getContentAsString());
        assertThat(given).hasSize(18);
        for (var sample : SampleForms.all().toList()) {
            var form = given.valueStream()
                    .filter(each -> each.path("project")
                            .asString()
                            .equals(sample.path("project").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(form.path("totalScore").asString())
                    .isEqualTo(sample.path("totalScore").asString());
            assertThat(form.path("grade").asString())
                    .isEqualTo(sample.path("grade").asString());
            assertThat(form.path("indicators"))
                    .hasSize(sample.path("indicators").size());
            assertThat(form.has("findings")).as("questions of reviewers").isFalse();
            assertThat(form.path("indicators").valueStream())
                    .as("computed scores")
                    .noneMatch(row -> row.has("computedScore"));
        }
    }

    @Test
    void givesAYearAsLinesWithYuan() throws Exception {
        var lines = ask("/open/2024/forms.csv").getContentAsString().split("\r\n");

        assertThat(lines).hasSize(19);
        assertThat(lines[0]).startsWith("\uFEFF\"年度\",\"主管部门\"");
        assertThat(lines)
                .anyMatch(line ->
                        line.contains("\"区长网上办公系统（2024升级改造）\",\"100000\",\"100000\",\"99000\",\"99.00\",\"9.90\"")
                                && line.contains("\"99.90\",\"优\",\"" + published("区长网上办公系统（2024升级改造）") + "\""));
        assertThat(ask("/open/1999/forms.json").getContentAsString()).isEqualTo("[]");
    }

    @Test
    void showsListAndSheetWithoutASession() throws Exception {
        var id = published("法律顾问费");
        var page = ask("/open?q=法律顾问费");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getCookies()).isEmpty();
        var rows = Jsoup.parse(page.getContentAsString()).select("table.published tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(Jsoup.parse(page.getContentAsString()).select(".pager a"))
                .as("no page before or behind")
                .isEmpty();
        assertThat(rows.select("a").attr("href")).isEqualTo("/open/forms/" + id);
        assertThat(Jsoup.parse(ask("/open/forms/" + id).getContentAsString()).text())
                .contains("财政项目支出绩效自评表", "法律顾问费", "评分等级");
        var pdf = ask("/open/forms/" + id + "/sheet.pdf");
        try (var read = Loader.loadPDF(pdf.getContentAsByteArray())) {
            assertThat(read.getNumberOfPages()).isPositive();
        }
    }

    @Test
    void answersAQuestionForTheHeadAsItAnswersTheWhole() throws Exception {
        for (var path : List.of(
                "/open", "/open/forms/" + published("法律顾问费"), "/open/2024/forms.csv", "/open/2024/forms.json")) {
            var whole = ask(path);
            var headOnly = mvc.perform(head(URI.create(path))).andReturn().getResponse();

            assertThat(headOnly.getStatus()).as(path).isEqualTo(200);
            assertThat(headOnly.getContentType()).isEqualTo(whole.getContentType());
            assertThat(headOnly.getHeader("Content-Disposition")).isEqualTo(whole.getHeader("Content-Disposition"));
        }
        assertThat(mvc.perform(head("/open/2024/forms.json"))
                        .andReturn()
                        .getResponse()
                        .getContentLength())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/open/forms/99", "/ziping/open/no-such-thing"})
    void tellsAnOutsiderThatAFormIsNotPublic(String path) throws Exception {
        var answer = mvc.perform(get("/error")
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path))
                .andReturn()
                .getResponse();

        var main =
                Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select("main");
        assertThat(main.text()).contains("这张表没有公开、已不再公开").doesNotContain("待办", "数据范围");
        assertThat(main.select("a").attr("href")).isEqualTo("/open");
    }

    @Test
    void narrowsByWhatARowSays() throws Exception {
        var row = Jsoup.parse(ask("/open").getContentAsString())
                .select("table.published tbody tr")
                .first();

        var narrowed = Jsoup.parse(
                ask(Objects.requireNonNull(row).select("a.quiet").get(1).attr("href"))
                        .getContentAsString());

        assertThat(narrowed.select(".narrowed a")).hasSize(1);
        assertThat(narrowed.select(".narrowed a").attr("href")).isEqualTo("/open");
        assertThat(narrowed.select("table.published tbody tr")).isNotEmpty();
    }

    @Test
    void hidesWhatIsNotPublishedAndWhatReviewersAsk() throws Exception {
        var hidden = draft("草稿乙");

        assertThat(ask("/open/forms/" + hidden).getStatus()).isEqualTo(404);
        assertThat(ask("/open/forms/" + hidden + "/sheet.pdf").getStatus()).isEqualTo(404);
        assertThat(ask("/open?status=DRAFT").getContentAsString())
                .contains("法律顾问费")
                .doesNotContain("草稿");
        for (var hiddenOrder : List.of("findings,desc", "status", "doubt,desc", "doubt")) {
            assertThat(rowsOf("/open?sort=" + hiddenOrder)).isEqualTo(rowsOf("/open"));
        }
    }

    private String rowsOf(String path) throws Exception {
        return Jsoup.parse(ask(path).getContentAsString())
                .select("table.published tbody")
                .text();
    }

    @Test
    void letsNobodyChangeAnythingOrSeeMore() throws Exception {
        assertThat(mvc.perform(post("/open")).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        assertThat(ask("/evaluations").getStatus()).isEqualTo(302);
        assertThat(ask("/open/no-such-thing").getStatus()).isEqualTo(404);
    }

    @Test
    void asksTheSameNumberOfQuestionsWhateverTheListHolds() throws Exception {
        ask("/open");

        assertThat(questions("/open")).isEqualTo(3).isEqualTo(questions("/open?year=2024"));
        assertThat(questions("/open?q=费")).isEqualTo(4).isEqualTo(questions("/open?q=法律顾问费"));
    }

    private long questions(String path) throws Exception {
        CountingDataSource.reset();
        ask(path);
        return CountingDataSource.counted().getTotal();
    }

    @Test
    void givesBackWhatCanBeHandedInAgain() throws Exception {
        var first =
                JSON.readTree(ask("/open/2024/forms.json").getContentAsString()).get(0);

        assertThat(first.path("funding").get(0).path("source").asString()).isEqualTo("TOTAL");
        assertThat(first.path("amountUnit").asString()).isEqualTo("WAN_YUAN");
        assertThat(first.has("version")).isFalse();
    }
}

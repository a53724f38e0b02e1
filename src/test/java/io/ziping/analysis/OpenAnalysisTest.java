package io.ziping.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What everybody may know of a year agrees with its published forms as they are given away, and says nothing else. Cost: the
 * application of the other open pages, some 2 s.
 */
@WholeApplication
@TestPropertySource(properties = "ziping.open-data=true")
class OpenAnalysisTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Accounts accounts;

    @Autowired
    ApplicationContext application;

    private MockHttpServletResponse ask(String path) throws Exception {
        var answer = mvc.perform(get(URI.create(path))).andReturn().getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return answer;
    }

    private void count() {
        CountedFigures.count(application);
    }

    private JsonNode forms() throws Exception {
        return JSON.readTree(ask("/open/2024/forms.json").getContentAsString());
    }

    private JsonNode analysis() throws Exception {
        count();
        return JSON.readTree(ask("/open/2024/analysis.json").getContentAsString());
    }

    private static BigDecimal total(JsonNode forms, String field) {
        return StreamSupport.stream(forms.spliterator(), false)
                .map(form -> new BigDecimal(
                                form.path("funding").get(0).path(field).asString())
                        .multiply(new BigDecimal(
                                form.path("amountUnit").asString().equals("YUAN") ? 1 : 10_000)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void agrees() throws Exception {
        var forms = forms();
        var analysis = analysis();
        var all = analysis.path("all");
        assertThat(all.path("forms").asInt()).isEqualTo(forms.size()).isPositive();
        assertThat(new BigDecimal(all.path("adjustedBudget").asString()))
                .isEqualByComparingTo(total(forms, "adjustedBudget"));
        assertThat(new BigDecimal(all.path("executedAmount").asString()))
                .isEqualByComparingTo(total(forms, "executedAmount"));
        var scores = StreamSupport.stream(forms.spliterator(), false)
                .map(form -> new BigDecimal(form.path("totalScore").asString()))
                .toList();
        assertThat(new BigDecimal(all.path("averageScore").asString()))
                .isEqualTo(scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP));
        assertThat(all.path("grades").path("EXCELLENT").asInt()).isEqualTo((int) scores.stream()
                .filter(score -> score.compareTo(BigDecimal.valueOf(90)) >= 0)
                .count());
        assertThat(all.path("indicators").asInt())
                .isEqualTo(StreamSupport.stream(forms.spliterator(), false)
                        .mapToInt(form -> form.path("indicators").size())
                        .sum());
        for (var part : List.of("totals", "places", "bodies")) {
            assertThat(StreamSupport.stream(analysis.path(part).spliterator(), false)
                            .mapToInt(each -> each.path("forms").asInt())
                            .sum())
                    .as(part)
                    .isEqualTo(forms.size());
        }
    }

    @Test
    void agreesWithThePublishedFormsAndForgetsThoseTakenBack() throws Exception {
        agrees();
        var before = forms().size();
        long form = forms().get(0).path("id").asLong();
        var finance = accounts.loadUserByUsername("reviewer");
        moves.move(form, new MoveRequest(Move.UNPUBLISH, null, "有误"), finance);
        try {
            agrees();
            assertThat(forms().size()).isEqualTo(before - 1);
        } finally {
            moves.move(form, MoveRequest.of(Move.PUBLISH), finance);
        }
        agrees();
    }

    @Test
    void givesALineADepartmentForSpreadsheets() throws Exception {
        count();
        var answer = ask("/open/2024/analysis.csv");
        assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        var lines = answer.getContentAsString().split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFF\"年度\",\"主管部门\",\"份数\"");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lines[lines.length - 1]).startsWith("\"2024\",").contains(",\"" + forms().size() + "\",");
        assertThat(ask("/open/1999/analysis.csv").getContentAsString()).hasLineCount(1);
        assertThat(JSON.readTree(ask("/open/1999/analysis.json").getContentAsString())
                        .path("bodies")
                        .size())
                .isZero();
    }

    @Test
    void showsNothingThatOnlyReviewersAskAbout() throws Exception {
        count();
        for (var path : List.of("/open/analysis", "/open/analysis?year=2024", "/open/analysis?year=x&department=x")) {
            var answer = ask(path);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getCookies()).isEmpty();
            var page = Jsoup.parse(answer.getContentAsString());
            assertThat(page.select("main").text()).contains("主管部门").doesNotContain("疑", "查实", "按时", "不到 60");
            assertThat(page.select("main a").eachAttr("href")).allMatch(link -> link.startsWith("/open"));
            assertThat(page.select("[data-tone=low]")).isEmpty();
        }
        assertThat(ask("/open/2024/analysis.json").getContentAsString()).doesNotContainIgnoringCase("doubt");
        assertThat(Jsoup.parse(ask("/open").getContentAsString()).select("a[href=/open/analysis]"))
                .hasSize(1);
    }

    @Test
    void countsNoFormOfAPasserBy() throws Exception {
        count();
        ask("/open/analysis");
        assertThat(questions("/open/analysis"))
                .isEqualTo(questions("/open/analysis?year=2024"))
                .isLessThanOrEqualTo(5);
    }

    private long questions(String path) throws Exception {
        CountingDataSource.reset();
        ask(path);
        return CountingDataSource.counted().getTotal();
    }
}

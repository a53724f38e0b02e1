package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.analysis.CountedFigures;
import io.ziping.analysis.Summaries;
import io.ziping.support.WholeApplication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/** The figures of 分析 for programs, of the sample forms. Cost: the application that other classes use too, 1 s. */
@WholeApplication
class AnalysisApiTest {

    private static final String PATH = "/api/v1/analysis";
    private static final String SAMPLE = "上海市闵行区人民政府办公室(汇总)";

    @Autowired
    MockMvc mvc;

    @Autowired
    Summaries summaries;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void count() {
        CountedFigures.count(application);
    }

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    @Test
    void tellsTheFiguresOfThePage() throws Exception {
        var answer = by("reviewer").readAddress(PATH + "?year=2024").json(200);
        var figures = summaries.figures(2024, Summaries.ALL).orElseThrow();
        assertThat(answer.get("fiscalYear").asInt()).isEqualTo(2024);
        assertThat(answer.get("all").get("forms").asInt()).isEqualTo(figures.forms());
        assertThat(answer.get("all").get("executionRate").asString())
                .isEqualTo(figures.executionRate().toPlainString());
        assertThat(answer.get("all").get("comparedIndicators").asInt())
                .isEqualTo(figures.onTarget().whole());
        assertThat(answer.get("bodies")
                        .valueStream()
                        .map(body -> body.get("name").asString()))
                .contains(SAMPLE);
        assertThat(sum(answer.get("totals"))).isEqualTo(figures.forms());
        assertThat(sum(answer.get("places"))).isEqualTo(figures.forms());
    }

    /** A department is named by its identity or its name; for its reviewers it is the only one. */
    @Test
    void keepsToTheDepartmentOfTheAccount() throws Exception {
        var own = by("department").readAddress(PATH + "?year=2024").json(200);
        assertThat(own.get("department").asString()).isEqualTo(SAMPLE);
        assertThat(own.get("bodies").valueStream().map(unit -> unit.get("name").asString()))
                .isNotEmpty()
                .doesNotContain(SAMPLE);
        var named = by("reviewer")
                .readAddress(PATH + "?year=2024&department=" + URLEncoder.encode(SAMPLE, StandardCharsets.UTF_8));
        assertThat(named.json(200).get("all")).isEqualTo(own.get("all"));
        assertThat(by("department").readAddress(PATH + "?department=999999").status())
                .isEqualTo(404);
        assertThat(by("preparer").read(PATH).status()).isEqualTo(403);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        assertThat(by("reviewer").readAddress(PATH + "?year=24").errors(400))
                .containsExactly("malformed-parameter@?year");
        assertThat(by("reviewer").readAddress(PATH + "?unit=1").errors(400)).containsExactly("unknown-parameter@?unit");
        assertThat(by("reviewer").readAddress(PATH + "?year=1990").status()).isEqualTo(404);
    }

    private static int sum(JsonNode parts) {
        return parts.valueStream().mapToInt(part -> part.get("forms").asInt()).sum();
    }
}

package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.ziping.support.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@WholeApplication
class EvaluationApiTest {

    private static final String FORMS = "/api/v1/evaluations";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc mvc;

    static Stream<ObjectNode> samples() {
        return IntStream.range(0, 18).mapToObj(EvaluationApiTest::sample);
    }

    private static ObjectNode sample(int index) {
        try (var stream = new ClassPathResource("samples/minhang-2024.json").getInputStream()) {
            return (ObjectNode) JSON.readTree(stream).get(index);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same form as another unit's, so that it does not meet the samples of the trial data. */
    private static ObjectNode of(ObjectNode sample, String unit) {
        return sample.put("competentDepartment", unit + "部门").put("implementingUnit", unit);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesBackWithThePrintedFigures(ObjectNode sample) throws Exception {
        of(sample, "回来");
        var stored = json(call(post(FORMS), "admin", sample), 201);

        for (var member : List.of(
                "fiscalYear",
                "project",
                "competentDepartment",
                "implementingUnit",
                "amountUnit",
                "funding",
                "expectedObjective",
                "achievedObjective",
                "totalScore",
                "grade")) {
            assertThat(stored.get(member)).as(member).isEqualTo(sample.get(member));
        }
        var rows = (ArrayNode) sample.get("indicators");
        for (int i = 0; i < rows.size(); i++) {
            var back = (ObjectNode) stored.get("indicators").get(i);
            assertThat(back.get("understood").asString()).isNotBlank();
            back.remove("understood");
            back.remove("computedScore");
            assertThat(back).isEqualTo(rows.get(i));
        }
        assertThat(stored.get("findings"))
                .extracting(finding -> finding.get("severity").asString())
                .doesNotContain("BLOCK");
        assertThat(codes(stored.get("findings"))).doesNotContain("printed-figure-differs");
    }

    @Test
    void namesBothFiguresWhereThePaperIsWrong() throws Exception {
        var sample = of(sample(3), "印错");
        ((ObjectNode) sample.get("funding").get(0)).put("executionRate", "86.19");
        sample.put("totalScore", "99.00");

        var stored = json(call(post(FORMS), "admin", sample), 201);

        assertThat(stored.get("totalScore").asString()).isEqualTo("100.00");
        assertThat(stored.get("findings"))
                .filteredOn(finding -> finding.get("code").asString().equals("printed-figure-differs"))
                .extracting(
                        finding -> finding.get("pointer").asString(),
                        finding -> finding.get("message").asString())
                .satisfiesExactlyInAnyOrder(
                        rate -> assertThat(rate.toList().toString())
                                .contains("/funding/0/executionRate", "86.19", "100.00"),
                        total -> assertThat(total.toList().toString()).contains("/totalScore", "99.00", "100.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                                            | 400 | ''                       | malformed-json",
                "''                                                           | 400 | ''                       | malformed-json",
                "[]                                                           | 400 | ''                       | wrong-type",
                "null                                                         | 400 | ''                       | not-a-document",
                "{\"unbekannt\":1}                                            | 400 | /unbekannt               | unknown-member",
                "{\"indicators\":[{},{\"score\":{\"a\":1}}]}                  | 400 | /indicators/1/score      | wrong-type",
                "{\"funding\":{}}                                             | 400 | /funding                 | wrong-type",
                "{\"fiscalYear\":\"zwei\"}                                    | 400 | /fiscalYear              | wrong-type",
                "{}                                                           | 422 | /fiscalYear              | missing",
                "{\"fiscalYear\":1999}                                        | 422 | /fiscalYear              | year-out-of-range",
                "{\"funding\":[{\"source\":\"X\"}]}                           | 422 | /funding/0/source        | unknown-funding-source",
                "{\"funding\":[null]}                                         | 422 | /funding/0               | missing",
                "{\"funding\":[{\"source\":\"OTHER\"},{\"source\":\"OTHER\"}]}| 422 | /funding/1/source        | duplicate-funding-source",
                "{\"amountUnit\":\"DOLLAR\"}                                  | 422 | /amountUnit              | unknown-unit",
                "{\"indicators\":[{\"dimension\":\"无\"}]}                    | 422 | /indicators/0/dimension  | unknown-dimension",
                "{\"indicators\":[{\"dimension\":\"产出指标\",\"category\":\"无\"}]} | 422 | /indicators/0/category | unknown-category",
                "{\"indicators\":[null]}                                      | 422 | /indicators/0            | missing",
            })
    void saysWhereADocumentIsWrong(String body, int status, String pointer, String code) throws Exception {
        var answer = mvc.perform(post(FORMS)
                        .with(httpBasic("admin", "ziping-trial"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();

        var problem = json(answer, status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(problem.get("errors"))
                .extracting(
                        error -> error.get("pointer").asString(),
                        error -> error.get("code").asString())
                .contains(tuple(pointer, code));
    }

    @Test
    void keepsWhatNobodyExpectsInACell() throws Exception {
        var odd = "😀 \u202Eabc <script>alert(1)</script> ${7*7} '; drop table x; --";
        var sample = of(sample(0), "奇怪");
        ((ObjectNode) sample.get("indicators").get(0))
                .put("name", odd + "\u0000")
                .put("score", odd);
        sample.put("expectedObjective", "字".repeat(10_000));

        var stored = json(call(post(FORMS), "admin", sample), 201);

        assertThat(stored.get("indicators").get(0).get("name").asString()).isEqualTo(odd);
        assertThat(stored.get("indicators").get(0).get("score").asString()).isEqualTo(odd);
        assertThat(codes(stored.get("findings"))).contains("number-not-understood");
        sample.put("project", "更长").put("expectedObjective", "字".repeat(10_001));
        assertThat(json(call(post(FORMS), "admin", sample), 422)
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("/expectedObjective");
    }

    @Test
    void replacesOnlyWhatTheCallerHasRead() throws Exception {
        var sample = of(sample(1), "更新");
        var created = call(post(FORMS), "admin", sample);
        var place = header(created, "Location");
        var tag = header(created, "ETag");
        var changed = json(call(get(place), "admin", null), 200);
        ((ObjectNode) changed.get("indicators").get(0)).put("score", "1.00");

        json(call(put(place), "admin", changed), 428);
        json(call(put(place).header("If-Match", "\"77\""), "admin", changed), 412);
        json(call(put(place).header("If-Match", "W/" + tag), "admin", changed), 412);
        var after = json(call(put(place).header("If-Match", tag), "admin", changed), 200);
        json(call(put(place).header("If-Match", tag), "admin", changed), 412);

        assertThat(after.get("totalScore").asString()).isEqualTo("91.00");
        assertThat(call(get(place), "admin", null).getHeader("ETag")).isNotEqualTo(tag);
        changed.put("fiscalYear", 2020);
        assertThat(json(call(put(place).header("If-Match", "*"), "admin", changed), 422)
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("/fiscalYear");
    }

    @Test
    void hidesForeignFormsAndRefusesForeignUnits() throws Exception {
        var sample = of(sample(2), "别处");
        var place = header(call(post(FORMS), "admin", sample), "Location");

        json(call(get(place), "preparer", null), 404);
        json(call(get(place), "department", null), 404);
        json(call(get(place), "reviewer", null), 200);
        sample.put("project", "另一个");
        assertThat(json(call(post(FORMS), "preparer", sample), 403)
                        .get("errors")
                        .get(0)
                        .get("pointer")
                        .asString())
                .isEqualTo("/implementingUnit");
        json(call(post(FORMS), "reviewer", sample), 403);
        var list = json(call(get(FORMS + "?unit=别处"), "preparer", null), 200);
        assertThat(list.get("count").asInt()).isZero();
    }

    @Test
    void handsInOnceAndLocks() throws Exception {
        var place = header(call(post(FORMS), "admin", of(sample(4), "提交")), "Location");

        assertThat(json(call(post(place + "/submission"), "admin", null), 200)
                        .get("status")
                        .asString())
                .isEqualTo("SUBMITTED");
        json(call(post(place + "/submission"), "admin", null), 409);
        var stored = json(call(get(place), "admin", null), 200);
        json(call(put(place).header("If-Match", "*"), "admin", stored), 409);
    }

    @ParameterizedTest
    @CsvSource({
        "/funding/1/executedAmount, '', missing",
        "/funding/1/executedAmount, -1, executed-below-zero",
        "/funding/1/adjustedBudget, 很多, number-not-understood",
        "/expectedObjective, '', missing",
        "/achievedObjective, ' ', missing",
        "/indicators/0/name, '', missing",
        "/indicators/0/target, '', missing",
        "/indicators/0/actual, '', missing",
        "/indicators/0/weight, '', missing",
        "/indicators/0/score, '', missing",
        "/indicators/0/score, 99, score-above-weight",
        "/indicators/0/score, 1, deviation-unexplained",
        "/indicators/0/weight, 11, weights-not-100",
        "/indicators/0/actual, 差不多, actual-not-a-number",
        "/indicators/2/actual, 100, actual-not-an-outcome",
    })
    void blocksASubmissionOnEachRule(String pointer, String text, String code) throws Exception {
        var sample = of(sample(0), "拦" + pointer.replace('/', '-') + text);
        var parts = pointer.split("/");
        var parent =
                (ObjectNode) (parts.length == 2 ? sample : sample.at(pointer.substring(0, pointer.lastIndexOf('/'))));
        parent.put(parts[parts.length - 1], text);
        var place = header(call(post(FORMS), "admin", sample), "Location");

        var problem = json(call(post(place + "/submission"), "admin", null), 422);

        assertThat(codes(problem.get("errors"))).contains(code);
        assertThat(json(call(get(place), "admin", null), 200).get("status").asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void storesOneOfTwoFormsOfTheSameProjectAndYear() throws Exception {
        var sample = of(sample(5), "同时");
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> one = () -> call(post(FORMS), "admin", sample).getStatus();
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(List.of(one, one, one, one))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void describesEveryRoute() throws Exception {
        var paths = json(call(get("/v3/api-docs"), "admin", null), 200).get("paths");

        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        FORMS,
                        FORMS + "/{id}",
                        FORMS + "/{id}/submission",
                        FORMS + "/{id}/sheet.pdf",
                        FORMS + "/sheets.pdf");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String user, @Nullable JsonNode body)
            throws Exception {
        request.with(httpBasic(user, "ziping-trial"));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsBytes(body));
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String header(MockHttpServletResponse answer, String name) {
        return Objects.requireNonNull(answer.getHeader(name), name);
    }

    private static ObjectNode json(MockHttpServletResponse answer, int status) throws IOException {
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return (ObjectNode) JSON.readTree(text);
    }

    private static List<String> codes(JsonNode findings) {
        return findings.valueStream()
                .map(finding -> finding.get("code").asString())
                .toList();
    }
}

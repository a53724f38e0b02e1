package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.evaluation.search.EvaluationOrder;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.FundingSource;
import io.ziping.scoring.values.Grade;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether {@code openapi/openapi.yaml} tells the truth. Besides, {@link ApiCalls} holds every answer of the API's tests to
 * it.
 */
@WholeApplication
class ApiContractTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    @Test
    void hasEveryRoute() {
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(
                                        method -> routes.add(method.name().toLowerCase(Locale.ROOT) + " " + pattern))));

        var described = new TreeSet<String>();
        ApiContract.at("/paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));

        assertThat(described).isNotEmpty().isEqualTo(routes);
    }

    @Test
    void saysHowToLogInAndWhatAnErrorIs() {
        assertThat(ApiContract.at("/info/title").asString()).isEqualTo("Ziping 绩效自评");
        assertThat(ApiContract.at("/info/version").asString()).isEqualTo("v1");
        assertThat(ApiContract.at("/components/securitySchemes/account/scheme").asString())
                .isEqualTo("basic");
        assertThat(ApiContract.at("/components/schemas/Problem/properties").propertyNames())
                .contains("title", "status", "detail", "errors");
    }

    @Test
    void namesTheProblemsOfEachOperation() {
        assertThat(problems("post", "")).contains("400", "401", "403", "409", "413", "415", "422");
        assertThat(problems("get", "")).contains("401").doesNotContain("422");
        assertThat(problems("get", "/{id}")).contains("401", "404");
        assertThat(problems("put", "/{id}")).contains("400", "401", "403", "404", "409", "412", "413", "422", "428");
        assertThat(problems("delete", "/{id}"))
                .contains("401", "403", "404", "409", "412")
                .doesNotContain("428");
        assertThat(problems("post", "/deleted/{draft}/restoration")).contains("401", "403", "404", "409");
        assertThat(problems("post", "/{id}/submission")).contains("401", "403", "404", "409", "412", "422", "429");
        assertThat(problems("get", "/{id}/sheet.pdf")).contains("401", "404");
        assertThat(problems("get", "/sheets.pdf")).contains("401", "404", "413");
    }

    /** Lists alone have query parameters: one that is described is taken, any other is refused. */
    @Test
    void hasEveryQueryParameter() throws Exception {
        var query = "year=1990 department=0 unit=0 status=DRAFT grade=GOOD q=0 sort=year page=9 size=1".split(" ");
        for (var list : List.of("", "/sheets.pdf", "/summary.xlsx")) {
            for (var parameter : query) {
                var described = parameters(list).contains(parameter.replaceFirst("=.*", ""));
                var address = ApiCalls.FORMS + list + "?" + (parameter.startsWith("unit") ? "" : "unit=0&") + parameter;

                assertThat(admin.readAddress(address).status() != 400)
                        .as(address)
                        .isEqualTo(described);
            }
        }
    }

    @Test
    void namesTheValuesThatThereAre() {
        assertThat(schema("Status/enum")).isEqualTo(names(Status.values(), Status::name));
        assertThat(schema("Grade/enum")).isEqualTo(names(Grade.values(), Grade::label));
        assertThat(schema("AmountUnit/enum")).isEqualTo(names(AmountUnit.values(), AmountUnit::name));
        assertThat(new TreeSet<>(schema("FundingSource/enum")))
                .isEqualTo(new TreeSet<>(names(FundingSource.values(), FundingSource::name)));
        assertThat(schema("Finding/properties/kind/enum")).isEqualTo(names(Finding.Kind.values(), Finding.Kind::name));
        assertThat(schema("Finding/properties/severity/enum"))
                .isEqualTo(names(Finding.Severity.values(), Finding.Severity::name));
        assertThat(texts(ApiContract.at("/components/parameters/Grade/schema/enum")))
                .containsAll(names(Grade.values(), Grade::name))
                .containsAll(names(Grade.values(), Grade::label))
                .hasSize(2 * Grade.values().length);
        assertThat(ApiContract.at("/components/parameters/Size/schema/maximum").asInt())
                .isEqualTo(ListQuery.MAX_SIZE);
        var columns = String.join("|", names(EvaluationOrder.Column.values(), EvaluationOrder.Column::key));
        assertThat(ApiContract.at("/components/parameters/Sort/schema/pattern").asString())
                .isEqualTo("^(" + columns + ")(,(asc|desc))?$");
    }

    @Test
    void showsADocumentAndWhatBecomesOfIt() throws Exception {
        var example = (ObjectNode) ApiContract.at("/components/examples/EvaluationInput/value");
        var sent = example.deepCopy().put("implementingUnit", "例子单位").put("competentDepartment", "例子部门");

        var answered = admin.create(sent).json(201);

        var shown = (ObjectNode) ApiContract.at("/components/examples/Evaluation/value");
        assertThat(ApiContract.mistakes("EvaluationInput", example)).isEmpty();
        assertThat(ApiContract.mistakes("Evaluation", shown)).isEmpty();
        var own = List.of("id", "implementingUnit", "competentDepartment");
        assertThat(answered.remove(own)).isEqualTo(shown.deepCopy().remove(own));
    }

    @Test
    void takesBackWhatItAnswered() throws Exception {
        var created = admin.create(SampleDocuments.of(3, "来回"));
        var stored = created.json(201);

        assertThat(ApiContract.mistakes("EvaluationInput", stored)).isEmpty();
        admin.replace(created.header("Location"), created.header("ETag"), stored)
                .json(200);

        // a client that knows nothing of rows must not remove them
        var without = stored.deepCopy();
        without.remove(List.of("indicators", "funding"));
        var kept = admin.replace(created.header("Location"), "*", without).json(200);
        assertThat(kept.get("indicators")).isEqualTo(stored.get("indicators"));
        assertThat(kept.get("funding")).isEqualTo(stored.get("funding"));
        var emptied = stored.deepCopy();
        emptied.putArray("indicators");
        assertThat(admin.replace(created.header("Location"), "*", emptied)
                        .json(200)
                        .get("indicators"))
                .isEmpty();
    }

    /** What the description refuses, the server refuses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"fiscalYear": 1999}                              | 422
            {"fiscalYear": "二〇二四"}                         | 400
            {"fiscalYear": null}                              | 422
            {"project": ""}                                   | 422
            {"project": 7.5}                                  | 201
            {"amountUnit": "YI_YUAN"}                         | 422
            {"fundng": []}                                    | 400
            {"funding": {}}                                   | 400
            {"funding": [{"source": "LOTTERY"}]}              | 422
            {"indicators": [null]}                            | 422
            {"indicators": [{"dimension": "没有的指标", "category": "没有"}]} | 422
            {"indicators": [{"dimension": "产出指标"}]}        | 422
            {"indicators": [{"weigth": "5"}]}                 | 400
            """)
    void refusesNonsense(String change, int status) throws Exception {
        var nonsense = SampleDocuments.of(4, "胡写");
        var changed = new JsonMapper().readTree(change).asObject();
        changed.propertyStream().forEach(member -> nonsense.set(member.getKey(), member.getValue()));

        var answer = admin.create(nonsense);

        answer.json(status);
        // a class that does not exist is nothing a schema could know; a number is taken as its text
        if (!change.contains("没有的指标") && status != 201) {
            assertThat(ApiContract.mistakes("EvaluationInput", nonsense)).isNotEmpty();
        }
    }

    @Test
    void refusesMoreThanAFormHolds() throws Exception {
        var long201 = SampleDocuments.of(4, "太长").put("project", "长".repeat(201));
        var rows501 = SampleDocuments.of(4, "太多");
        var rows = rows501.putArray("indicators");
        IntStream.rangeClosed(0, 500)
                .forEach(row -> rows.addObject().put("dimension", "产出指标").put("category", "数量指标"));

        assertThat(admin.create(long201).errors(422)).containsExactly("too-long@/project");
        assertThat(admin.create(rows501).errors(422)).containsExactly("too-many-rows@/indicators");
        assertThat(ApiContract.mistakes("EvaluationInput", long201)).hasSize(1);
        assertThat(ApiContract.mistakes("EvaluationInput", rows501)).hasSize(1);
    }

    @Test
    void isServedUnderTheContextPath() throws Exception {
        var json = admin.read("/v3/api-docs").json(200);
        assertThat(json.get("paths")).isEqualTo(ApiContract.at("/paths"));
        assertThat(json.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(json.at("/info/license/identifier").asString()).isEqualTo("Apache-2.0");

        var below = mvc.perform(
                        get("/ziping/v3/api-docs.yaml").contextPath("/ziping").with(ApiCalls.account("reviewer")))
                .andReturn()
                .getResponse();
        assertThat(below.getContentAsString()).contains("  - url: /ziping\n");

        var named = new ApiDescription(new JsonMapper(), "https://ziping.example.gov.cn/jx/");
        assertThat(new String(named.asYaml(new MockHttpServletRequest()), StandardCharsets.UTF_8))
                .contains("  - url: https://ziping.example.gov.cn/jx\n");
    }

    /** The statuses that are described as problems. */
    private static List<String> problems(String method, String path) {
        var responses =
                ApiContract.at("/paths").get(ApiCalls.FORMS + path).get(method).get("responses");
        return responses
                .propertyStream()
                .filter(response -> ApiContract.resolve(response.getValue())
                        .at("/content/application~1problem+json")
                        .isObject())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> parameters(String list) {
        return ApiContract.operation("GET", ApiCalls.FORMS + list)
                .orElseThrow()
                .get("parameters")
                .valueStream()
                .map(parameter -> ApiContract.at(
                                parameter.get("$ref").asString().substring(1) + "/name")
                        .asString())
                .toList();
    }

    private static List<String> schema(String pointer) {
        return texts(ApiContract.at("/components/schemas/" + pointer));
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private static <T> List<String> names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).toList();
    }
}

package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;

/** What {@code /v3/api-docs} says. */
@WholeApplication
class ApiDescriptionTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private ObjectNode description;

    @BeforeEach
    void read() throws Exception {
        description = new ApiCalls(mvc, "admin").read("/v3/api-docs").json(200);
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
        description
                .get("paths")
                .propertyStream()
                .forEach(path ->
                        path.getValue().propertyNames().forEach(method -> described.add(method + " " + path.getKey())));

        assertThat(described).isNotEmpty().isEqualTo(routes);
    }

    @Test
    void saysHowToLogInAndWhatAnErrorIs() {
        assertThat(description.at("/info/title").asString()).isEqualTo("Ziping 绩效自评");
        assertThat(description.at("/info/version").asString()).isEqualTo("v1");
        assertThat(description.at("/components/securitySchemes/account/scheme").asString())
                .isEqualTo("basic");
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
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
        assertThat(problems("post", "/{id}/submission")).contains("401", "403", "404", "409", "422");
        assertThat(problems("get", "/{id}/sheet.pdf")).contains("401", "404");
        assertThat(problems("get", "/sheets.pdf")).contains("401", "404", "413");
    }

    /** The statuses that are described as problems. */
    private Set<String> problems(String method, String path) {
        var responses =
                description.get("paths").get(ApiCalls.FORMS + path).get(method).get("responses");
        var statuses = new TreeSet<String>();
        responses.propertyStream().forEach(response -> {
            if (response.getValue().at("/content/application~1problem+json").isObject()) {
                statuses.add(response.getKey());
            }
        });
        return statuses;
    }
}

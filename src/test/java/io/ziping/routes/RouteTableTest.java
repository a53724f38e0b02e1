package io.ziping.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.ziping.evaluation.EvaluationDocument;
import io.ziping.evaluation.EvaluationDocuments;
import io.ziping.identity.Accounts;
import io.ziping.support.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × role × own or foreign form. Columns: anonymous, preparer, department reviewer, finance reviewer,
 * administrator; each with the answer for a form of the sample unit, then for a form of another department. Preparers
 * and department reviewers belong to the sample unit, so the other form does not exist for them.
 */
@WholeApplication
class RouteTableTest {

    private static final List<String> ROLES = List.of("-", "preparer", "department", "reviewer", "admin");

    /** Route → answers; five for routes without a form, ten (own, then foreign) for routes with one. */
    private static final Map<String, String> TABLE = Map.ofEntries(
            // pages
            Map.entry("GET /", "302 200 200 200 200"),
            Map.entry("GET /login", "200 200 200 200 200"),
            Map.entry("GET /evaluations", "302 200 200 200 200"),
            Map.entry("GET /evaluations/new", "302 200 403 403 200"),
            Map.entry("POST /evaluations/new", "302 200 403 403 200"),
            Map.entry("GET /evaluations/sheets.pdf", "302 200 200 200 200"),
            Map.entry("GET /evaluations/{id}", "302 200 200 200 200 | 302 404 404 200 200"),
            Map.entry("GET /evaluations/{id}/why/execution", "302 200 200 200 200 | 302 404 404 200 200"),
            Map.entry("GET /evaluations/{id}/why/{row}", "302 404 404 404 404 | 302 404 404 404 404"),
            Map.entry("GET /evaluations/{id}/sheet", "302 200 200 200 200 | 302 404 404 200 200"),
            Map.entry("GET /evaluations/{id}/sheet.pdf", "302 200 200 200 200 | 302 404 404 200 200"),
            Map.entry("GET /evaluations/{id}/edit", "302 200 302 302 200 | 302 404 404 302 200"),
            Map.entry("POST /evaluations/{id}/edit", "302 302 302 302 302 | 302 404 404 302 302"),
            Map.entry("POST /evaluations/{id}/changes", "302 200 409 409 200 | 302 404 404 409 200"),
            Map.entry("GET /evaluations/{id}/submission", "302 200 302 302 200 | 302 404 404 302 200"),
            Map.entry("POST /evaluations/{id}/submission", "302 302 409 409 302 | 302 404 404 409 302"),
            // API
            Map.entry("GET /api/v1/evaluations", "401 200 200 200 200"),
            Map.entry("POST /api/v1/evaluations", "401 422 403 403 422"),
            Map.entry("GET /api/v1/evaluations/sheets.pdf", "401 200 200 200 200"),
            Map.entry("GET /api/v1/evaluations/{id}", "401 200 200 200 200 | 401 404 404 200 200"),
            Map.entry("PUT /api/v1/evaluations/{id}", "401 428 403 403 428 | 401 404 404 403 428"),
            Map.entry("POST /api/v1/evaluations/{id}/submission", "401 422 403 403 422 | 401 404 404 403 422"),
            Map.entry("GET /api/v1/evaluations/{id}/sheet.pdf", "401 200 200 200 200 | 401 404 404 200 200"));

    /** What the libraries bring: the error page and the API's description, public both. */
    private static final Set<String> NOT_OURS = Set.of("/error", "/v3/api-docs", "/v3/api-docs.yaml");

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private long own;
    private long foreign;

    @BeforeEach
    void forms() {
        own = draft("上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室");
        foreign = draft("别的部门", "别的单位");
    }

    /** A blank draft, which no submission can move on. */
    private long draft(String department, String unit) {
        var existing = jdbc.sql("select e.id from self_evaluation e join implementing_unit u on u.id = e.unit_id"
                        + " where e.project_name = '路由表' and u.name = :unit")
                .param("unit", unit)
                .query(Long.class)
                .optional();
        return existing.orElseGet(() -> documents.create(
                new EvaluationDocument(
                        null,
                        null,
                        null,
                        2019,
                        "路由表",
                        department,
                        unit,
                        "WAN_YUAN",
                        List.of(),
                        List.of(),
                        "",
                        "",
                        null,
                        null,
                        null),
                accounts.loadUserByUsername("admin")));
    }

    @Test
    void hasAnEntryForEveryRoute() {
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            mapping.getPatternValues().stream()
                    .filter(pattern -> !NOT_OURS.contains(pattern))
                    .forEach(pattern -> methods.forEach(method -> routes.add(method + " " + pattern)));
        });

        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        return TABLE.entrySet().stream().sorted(Map.Entry.comparingByKey()).flatMap(entry -> {
            var halves = entry.getValue().split(" \\| ");
            var withOwn = cases(entry.getKey(), halves[0], false);
            return halves.length == 1 ? withOwn : Stream.concat(withOwn, cases(entry.getKey(), halves[1], true));
        });
    }

    private Stream<DynamicTest> cases(String route, String answers, boolean other) {
        var expected = answers.split(" ");
        return Stream.iterate(0, i -> i < ROLES.size(), i -> i + 1)
                .map(i -> dynamicTest(
                        route + (other ? " foreign " : " ") + ROLES.get(i) + " → " + expected[i],
                        () -> assertThat(status(route, ROLES.get(i), other ? foreign : own, true))
                                .isEqualTo(Integer.parseInt(expected[i]))));
    }

    @TestFactory
    Stream<DynamicTest> refusesPagesThatWriteWithoutAToken() {
        return TABLE.keySet().stream()
                .filter(route -> route.startsWith("POST /evaluations"))
                .map(route -> dynamicTest(
                        route,
                        () -> assertThat(status(route, "preparer", own, false)).isEqualTo(403)));
    }

    @Test
    void tellsAScriptOfAnEndedSession() throws Exception {
        var answer = mvc.perform(request(HttpMethod.POST, "/evaluations/" + own + "/changes")
                        .header("X-Requested-With", "fetch")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"changes\":[]}"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
    }

    private int status(String route, String username, long id, boolean withToken) throws Exception {
        var parts = route.split(" ");
        var path =
                parts[1].replace("{id}", String.valueOf(id)).replace("{row}", "00000000-0000-4000-8000-000000000000");
        var call = body(request(HttpMethod.valueOf(parts[0]), path), path);
        if (path.startsWith("/api/")) {
            signApi(call, username);
        } else {
            signPage(call, username, withToken);
        }
        return mvc.perform(call).andReturn().getResponse().getStatus();
    }

    private static MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder call, String path) {
        if (path.endsWith("/changes")) {
            return call.contentType(MediaType.APPLICATION_JSON).content("{\"changes\":[],\"whole\":false}");
        }
        return path.startsWith("/api/")
                ? call.contentType(MediaType.APPLICATION_JSON).content("{}")
                : call;
    }

    private static void signApi(MockHttpServletRequestBuilder call, String username) {
        if (!username.equals("-")) {
            call.with(httpBasic(username, "ziping-trial"));
        }
    }

    private void signPage(MockHttpServletRequestBuilder call, String username, boolean withToken) {
        if (!username.equals("-")) {
            call.with(user(accounts.loadUserByUsername(username)));
        }
        if (withToken) {
            call.with(csrf());
        }
    }
}

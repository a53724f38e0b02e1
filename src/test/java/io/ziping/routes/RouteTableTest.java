package io.ziping.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.ziping.analysis.AnalysisCounts;
import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.changes.ChangeNumbers;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenScope;
import io.ziping.routes.RouteTable.Route;
import io.ziping.support.CountingDataSource;
import io.ziping.support.WholeApplication;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The {@link RouteTable}, asked line by line of the running application. */
@WholeApplication
class RouteTableTest {

    /** A submission of these drafts is always stopped: they name no amount. */
    private static final String PROJECT = "路由表";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    Evaluations evaluations;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    ChangeNumbers numbers;

    @Autowired
    AnalysisCounts counts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Form own;
    private Form foreign;

    /** A form and one of its rows, as they stand in addresses. */
    private record Form(String id, String row) {}

    @BeforeEach
    void forms() {
        own = draft("上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室");
        foreign = draft("别的部门", "别的单位");
    }

    private Form draft(String department, String unit) {
        var admin = accounts.loadUserByUsername("admin");
        var id = jdbc.sql("select e.id from self_evaluation e join implementing_unit u on u.id = e.unit_id"
                        + " where e.project_name = :project and u.name = :unit")
                .param("project", PROJECT)
                .param("unit", unit)
                .query(Long.class)
                .optional()
                .orElseGet(() -> documents.create(FormFixtures.unfunded(PROJECT, department, unit), admin));
        var row = evaluations.view(id, admin).rows().get(0).key();
        return new Form(id.toString(), row.toString());
    }

    @Test
    void hasALineForEveryRoute() {
        var routes = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            var methods = mapping.getMethodsCondition().getMethods();
            var ours = handler.getBeanType().getName().startsWith("io.ziping.")
                    && !ErrorController.class.isAssignableFrom(handler.getBeanType());
            if (ours) {
                assertThat(methods).as("methods of %s", mapping).isNotEmpty();
                mapping.getPatternValues()
                        .forEach(pattern -> methods.forEach(method -> routes.add(method + " " + pattern)));
            }
        });

        assertThat(RouteTable.ours().map(Route::toString)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @TestFactory
    Stream<DynamicTest> answers() {
        counts.countAll();
        return RouteTable.all()
                .flatMap(route -> Stream.concat(
                        cases(route, "", route.own(), own), cases(route, " foreign", route.foreign(), foreign)));
    }

    private Stream<DynamicTest> cases(Route route, String which, List<Integer> answers, Form form) {
        return IntStream.range(0, answers.size()).mapToObj(i -> {
            var role = RouteTable.ROLES.get(i);
            return dynamicTest(
                    route + which + " " + role + " → " + answers.get(i),
                    () -> assertThat(ask(signed(route, role, form).with(csrf().asHeader()))
                                    .getStatus())
                            .isEqualTo(answers.get(i)));
        });
    }

    /** What is not named as theirs does not exist for people from outside, by whatever route. One request a route. */
    @Test
    void showsOutsideReviewersNothingElse() throws Exception {
        var outside = accounts.create(new NewAccount(
                "outside.routes",
                "ziping-trial",
                "外聘",
                Role.OUTSIDE_REVIEWER,
                Set.of(),
                null,
                null,
                NewAccount.PasswordOrigin.PUBLIC,
                LocalDate.of(2099, 12, 31)));
        var open = new TreeSet<String>();
        for (var route : RouteTable.all().toList()) {
            var status = mvc.perform(RouteCalls.signed(route, outside, own.id(), own.row()))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            boolean isEverybodys = route.own().get(0) < 300;
            if (status != 403 && status != 404 && !isEverybodys) {
                open.add(route.toString());
            }
        }
        assertThat(open)
                .containsExactlyInAnyOrder(
                        "GET /",
                        "GET /account",
                        "GET /account/password",
                        "POST /account/password",
                        "POST /account/email",
                        "GET /account/second-factor",
                        "POST /account/second-factor",
                        "POST /account/second-factor/removal",
                        "GET /help",
                        "GET /login/code",
                        "POST /login",
                        "POST /login/code",
                        "POST /logout",
                        "GET /spot-checks/given");
    }

    /**
     * A token for all forms may do what a finance reviewer may, one that only reads may read it, and to the pages it is
     * nobody. Two requests a route of the API, one a page.
     */
    @Test
    void letsTokensDoWhatTheirRoleMayAndOpenNoPage() throws Exception {
        counts.countAll();
        var admin = accounts.loadUserByUsername("admin");
        var writer = tokens.create(new TokenDetails("路由 读写", TokenScope.ALL, null, null, true, null), admin);
        var reader = tokens.create(new TokenDetails("路由 只读", TokenScope.ALL, null, null, false, null), admin);
        var otherwise = new TreeMap<String, String>();
        for (var route : RouteTable.all().toList()) {
            var nobody = route.own().get(RouteTable.ROLES.indexOf("-"));
            var reviewer = route.own().get(RouteTable.ROLES.indexOf("reviewer"));
            expect(route, writer.token(), route.isPage() ? nobody : reviewer, otherwise);
            if (!route.isPage()) {
                expect(route, reader.token(), route.reads() ? reviewer : 403, otherwise);
            }
        }
        tokens.revoke(writer.facts().id(), admin);
        tokens.revoke(reader.facts().id(), admin);

        assertThat(otherwise).isEmpty();
    }

    private void expect(Route route, String token, int status, Map<String, String> otherwise) throws Exception {
        var answer =
                ask(call(route, own).header("Authorization", "Bearer " + token).with(csrf().asHeader()));
        if (answer.getStatus() != status) {
            otherwise.put(route + " " + status, answer.getStatus() + " " + answer.getContentAsString());
        }
    }

    @TestFactory
    Stream<DynamicTest> forbidsFramesAndTellsBrowsersWhatNotToDo() {
        return RouteTable.all()
                .map(route -> dynamicTest(route.toString(), () -> {
                    var answer = ask(
                            signed(route, "admin", own).with(csrf().asHeader()).secure(true));
                    assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
                    assertThat(answer.getHeader("Content-Security-Policy"))
                            .contains("default-src", "frame-ancestors 'none'")
                            .doesNotContain("unsafe");
                    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
                    assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
                    assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
                    assertThat(answer.getHeader("Permissions-Policy")).contains("camera=()", "geolocation=()");
                    assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
                }));
    }

    @Test
    void changesNothingWhenRead() throws Exception {
        // what the forms of this class have left to be numbered; the application does it by itself any second
        numbers.give();
        var before = TableContents.all(jdbc);
        for (var route : RouteTable.all().filter(Route::reads).toList()) {
            for (var role : List.of("preparer", "reviewer", "admin")) {
                ask(signed(route, role, own));
            }
        }

        assertThat(TableContents.all(jdbc)).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> refusesFiles() {
        return RouteTable.all()
                .filter(route -> !route.reads() && !route.path().endsWith("/import"))
                .filter(route ->
                        !List.of("/intake", "/api/v1/intakes", "/executions").contains(route.path())
                                && !route.path().endsWith("/evidence")
                                && !route.path().equals("/spot-checks/forms/{check}/files")
                                && !route.path().equals("/api/v1/evaluations/{id}/files"))
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(ask(signed(route, "admin", own)
                                                .with(csrf().asHeader())
                                                .contentType(MediaType.MULTIPART_FORM_DATA)
                                                .content("--x--"))
                                        .getStatus())
                                .isEqualTo(415)));
    }

    @TestFactory
    Stream<DynamicTest> sendsPeopleToTheLoginAndTellsScripts() {
        return RouteTable.all()
                .filter(route -> route.isPage() && route.own().get(0) == 302)
                .filter(route -> !route.path().startsWith("/log"))
                .flatMap(route -> Stream.of(
                        dynamicTest(
                                route + " person",
                                () -> assertThat(ask(call(route, own).with(csrf().asHeader()))
                                                .getRedirectedUrl())
                                        .matches(".*/login")),
                        dynamicTest(
                                route + " script",
                                () -> assertThat(ask(call(route, own).header("X-Requested-With", "fetch"))
                                                .getStatus())
                                        .isEqualTo(401))));
    }

    /** All but the login, which does nothing then and leads on: see LoginTabsTest. */
    @TestFactory
    Stream<DynamicTest> refusesPagesThatWriteWithoutAToken() {
        return RouteTable.all()
                .filter(route ->
                        route.isPage() && !route.reads() && !route.path().startsWith("/login"))
                .map(route -> dynamicTest(
                        route.toString(),
                        () -> assertThat(ask(signed(route, "preparer", own)).getStatus())
                                .isEqualTo(403)));
    }

    @TestFactory
    Stream<DynamicTest> writesNothingWhenRead() {
        return RouteTable.all()
                .filter(Route::reads)
                .map(route -> dynamicTest(route.toString(), () -> {
                    CountingDataSource.reset();
                    ask(signed(route, "admin", own));
                    var sent = CountingDataSource.counted();
                    assertThat(sent.getInsert() + sent.getUpdate() + sent.getDelete())
                            .as("an export leaves a line in the audit log, nothing else leaves anything")
                            .isEqualTo(route.isExport() ? 1 : 0);
                }));
    }

    @Test
    void keepsTheSessionsOfPagesOutOfTheApi() throws Exception {
        var session = mvc.perform(formLogin().user("admin").password("ziping-trial"))
                .andReturn()
                .getResponse()
                .getCookie("ziping");
        assertThat(session).isNotNull();

        assertThat(ask(get("/evaluations").cookie(session)).getStatus()).isEqualTo(200);
        assertThat(ask(get("/api/v1/evaluations").cookie(session)).getStatus()).isEqualTo(401);
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call) throws Exception {
        return mvc.perform(call).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder signed(Route route, String role, Form form) {
        var call = call(route, form);
        if (role.equals("-")) {
            return call;
        }
        return route.isPage()
                ? call.with(user(accounts.loadUserByUsername(role)))
                : call.with(httpBasic(role, "ziping-trial"));
    }

    private static MockHttpServletRequestBuilder call(Route route, Form form) {
        return RouteCalls.call(route, form.id(), form.row());
    }
}

package io.ziping.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.NewAccount;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.routes.RouteTable.Route;
import io.ziping.support.Visitor;
import io.ziping.support.WholeApplication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every input of {@link HostileInput} in every field of every route: no failure, nothing comes out as markup. */
@WholeApplication
class HostileInputTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    Evaluations evaluations;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private final List<String> holes = new ArrayList<>();

    /** As it stands in addresses and bodies: the same comes again for every field of every route, once a megabyte of it. */
    private final Map<String, String> encodings = new HashMap<>();

    private int cases;
    private Viewer admin;
    private Viewer department;
    private long draft;
    private long submitted;
    private long victim;

    @BeforeEach
    void forms() {
        admin = account("sweeping.admin", Role.ADMIN);
        victim = account("swept.account", Role.FINANCE_REVIEWER).accountId();
        department = accounts.loadUserByUsername("department");
        var preparer = accounts.loadUserByUsername("preparer");
        draft = documents.create(FormFixtures.complete("刁难一" + victim, DEPARTMENT, UNIT), preparer);
        submitted = documents.create(FormFixtures.complete("刁难二" + victim, DEPARTMENT, UNIT), preparer);
        moves.move(submitted, MoveRequest.of(Move.SUBMIT), preparer);
    }

    private Viewer account(String name, Role role) {
        var username = name + "." + System.nanoTime();
        return accounts.create(
                new NewAccount(username, "Sweeping-7-lamps", "刁难", role, null, null, NewAccount.PasswordOrigin.OWN));
    }

    @Test
    void breaksNothingAndComesOutAsText() throws Exception {
        for (var entry : routes().entrySet()) {
            sweep(entry.getKey(), RouteFields.of(entry.getValue()));
        }
        for (var login : List.of("/login", "/login/code", "/logout")) {
            var fields = new RouteFields(
                    List.of(), List.of("username", "password", "code", "_csrf"), false, List.of(), null);
            sweep(new Route(HttpMethod.POST, login, List.of(), List.of()), fields);
        }

        System.out.println("hostile inputs tried: " + cases);
        assertThat(holes).isEmpty();
        assertThat(cases).isGreaterThan(2_000);
    }

    private Map<Route, HandlerMethod> routes() {
        var handlers = new HashMap<String, HandlerMethod>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> handlers.put(method + " " + pattern, handler))));
        return RouteTable.ours()
                .collect(Collectors.toMap(
                        route -> route,
                        route -> Objects.requireNonNull(handlers.get(route.toString()), route.toString()),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private void sweep(Route route, RouteFields fields) throws Exception {
        for (var input : HostileInput.all().entrySet()) {
            // the server itself takes no address of more than some kilobytes
            var fits = input.getValue().length() < 1_000;
            for (var field : fields.paths()) {
                if (fits && !input.getValue().isEmpty()) {
                    tryAs(
                            admin,
                            draft,
                            route,
                            input.getKey() + " in " + field,
                            Map.of(field, input.getValue()),
                            Map.of());
                }
            }
            for (var field : fits || !route.reads() ? fields.parameters() : List.<String>of()) {
                var values = new LinkedHashMap<String, String>();
                fields.parameters().forEach(other -> values.put(other, harmless(other)));
                values.put(field, input.getValue());
                tryAs(admin, draft, route, input.getKey() + " in " + field, Map.of(), values);
                if (route.path().contains("{id}")) {
                    tryAs(department, submitted, route, input.getKey() + " in " + field, Map.of(), values);
                }
            }
            if (fields.open()) {
                for (var field : inputsOfTheEditor()) {
                    tryAs(
                            admin,
                            draft,
                            route,
                            input.getKey() + " in " + field,
                            Map.of(),
                            Map.of(field, input.getValue()));
                }
                tryAs(admin, draft, route, input.getKey() + " as a name", Map.of(), Map.of(input.getValue(), "x"));
            }
            for (var header : fields.headers()) {
                if (fits && !input.getValue().contains("\n")) {
                    check(
                            route,
                            input.getKey() + " in " + header,
                            call(admin, draft, route, Map.of(), Map.of()).header(header, input.getValue()));
                }
            }
            if (fields.body() != null) {
                sweepBody(route, fields.body(), input.getKey(), input.getValue());
            }
        }
    }

    private List<String> inputsOfTheEditor() {
        var cells = new ArrayList<String>(List.of("version", "action", "category"));
        evaluations.view(draft, admin).rows().get(0).cells().forEach(cell -> cells.add(cell.address()));
        cells.add("expectedObjective");
        cells.add("funding.CARRYOVER.executedAmount");
        return cells;
    }

    /** Something that goes through, so that the hostile field is the only one that may not. */
    private String harmless(String field) {
        return switch (field) {
            case "year" -> "2025";
            case "role" -> Role.FINANCE_REVIEWER.name();
            case "displayName", "text", "reason", "answer", "newProject" -> "甲";
            case "username" -> "swept" + cases;
            case "move" -> Move.RETURN.name();
            case "action" -> "save";
            // nothing to be listed or printed by the hundred
            case "q" -> "没有这样的表";
            case "version", "from", "to", "kind", "find", "below", "at" -> "";
            default -> "1";
        };
    }

    private void sweepBody(Route route, Class<?> type, String name, String input) throws Exception {
        var body = type == byte[].class
                ? JSON.valueToTree(FormFixtures.complete("刁难" + cases, DEPARTMENT, UNIT))
                : JSON.valueToTree(RouteFields.filled(ResolvableType.forClass(type)));
        for (var pointer : places(body, "")) {
            var changed = body.deepCopy();
            var end = pointer.lastIndexOf('/');
            var parent = changed.at(pointer.substring(0, end));
            var last = pointer.substring(end + 1);
            if (parent instanceof ObjectNode object) {
                object.put(last, input);
            } else if (parent instanceof ArrayNode array) {
                array.set(Integer.parseInt(last), input);
            }
            var call = request(route.method(), address(route, draft, Map.of()))
                    .with(user(admin))
                    .with(csrf().asHeader())
                    .header("If-Match", "\"0\"")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(JSON.writeValueAsBytes(changed));
            check(route, name + " at " + pointer, call);
        }
    }

    private static List<String> places(JsonNode node, String pointer) {
        var places = new ArrayList<String>();
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> places.addAll(places(member.getValue(), pointer + "/" + member.getKey())));
        } else if (node.isArray()) {
            // rows are alike: the first one is enough
            places.addAll(node.isEmpty() ? List.of() : places(node.get(0), pointer + "/0"));
        } else {
            places.add(pointer);
        }
        return places;
    }

    private void tryAs(
            Viewer viewer, long form, Route route, String what, Map<String, String> paths, Map<String, String> values)
            throws Exception {
        check(route, what, call(viewer, form, route, paths, values));
    }

    private MockHttpServletRequestBuilder call(
            Viewer viewer, long form, Route route, Map<String, String> paths, Map<String, String> values) {
        var address = address(route, form, paths);
        var encoded = values.entrySet().stream()
                .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
        var call = route.reads()
                ? request(route.method(), URI.create(address + (encoded.isEmpty() ? "" : "?" + encoded)))
                : request(route.method(), address);
        if (!route.reads() && route.isPage() && !route.path().endsWith("/changes")) {
            // told both, or the parameters would be decoded out of the body by what plays the server
            values.forEach((name, value) -> call.param(arrived(name), arrived(value)));
            call.with(each -> {
                each.setContentType(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
                each.setContent(encoded.getBytes(StandardCharsets.US_ASCII));
                return each;
            });
        } else if (!route.reads()) {
            call.contentType(MediaType.APPLICATION_JSON).content("{}");
        }
        var client = "203.0." + cases / 250 + "." + cases % 250;
        return call.with(user(viewer)).with(csrf().asHeader()).with(each -> {
            each.setRemoteAddr(client);
            return each;
        });
    }

    private URI address(Route route, long form, Map<String, String> paths) {
        var address = route.path();
        for (var path : paths.entrySet()) {
            address = address.replace("{" + path.getKey() + "}", encode(path.getValue()));
        }
        return URI.create(address.replace("/admin/accounts/{id}", "/admin/accounts/" + victim)
                .replace("{id}", Long.toString(form))
                .replaceAll("\\{[a-z]+}", "0"));
    }

    /** As the other side reads it: half a pair of characters does not survive the way. */
    private static String arrived(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private String encode(String text) {
        return encodings.computeIfAbsent(
                text, each -> URLEncoder.encode(each, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private void check(Route route, String what, MockHttpServletRequestBuilder call) {
        cases++;
        try {
            var answer = mvc.perform(call).andReturn().getResponse();
            if (answer.getStatus() >= 500) {
                holes.add(route + ": " + what + " → " + answer.getStatus());
            }
            readThrough(route, what, answer);
        } catch (Exception failed) {
            holes.add(route + ": " + what + " → " + failed);
        }
    }

    private void readThrough(Route route, String what, MockHttpServletResponse answer) {
        var type = answer.getContentType();
        if (answer.getHeaderNames().stream().anyMatch(name -> name.contains("planted"))
                || answer.getCookie("planted") != null) {
            holes.add(route + ": " + what + " sets a header");
        }
        if (type == null || !type.startsWith("text/html")) {
            return;
        }
        var html = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (html.contains("planted") && Jsoup.parse(html).getElementById("planted") != null) {
            holes.add(route + ": " + what + " comes out as markup");
        }
        if (html.contains(HostileInput.EVALUATED)) {
            holes.add(route + ": " + what + " is evaluated");
        }
        if (html.contains("onfocus") && !Jsoup.parse(html).select("[onfocus]").isEmpty()) {
            holes.add(route + ": " + what + " breaks out of an attribute");
        }
    }

    @Test
    void takesNoAddressWithoutEnd() throws Exception {
        var visitor = new Visitor("http://localhost:" + port);
        assertThat(visitor.get("/login?q=" + "x".repeat(100_000)).statusCode()).isEqualTo(400);
        assertThat(visitor.get("/" + "x".repeat(100_000)).statusCode()).isEqualTo(400);
    }

    /** What a document takes it gives back, but for what no database holds. */
    @Test
    void losesNothingThatIsTaken() throws Exception {
        for (var input : HostileInput.all().entrySet()) {
            var text = input.getValue().length() > 10_000 ? input.getValue().substring(0, 10_000) : input.getValue();
            var body = (ObjectNode) JSON.valueToTree(FormFixtures.complete("不丢" + input.getKey(), DEPARTMENT, UNIT));
            body.put("expectedObjective", text);
            ((ObjectNode) body.at("/indicators/0"))
                    .put("actual", text)
                    .put("score", text)
                    .put("target", text);
            var answer = mvc.perform(request(HttpMethod.POST, "/api/v1/evaluations")
                            .with(user(admin))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(JSON.writeValueAsBytes(body)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(input.getKey()).isEqualTo(201);

            var stored = JSON.readValue(answer.getContentAsByteArray(), EvaluationDocument.class);
            var kept = text.replace("\0", "").replace("\uD83Db", "b").replace("\r\n", "\n");
            assertThat(stored.expectedObjective()).as(input.getKey()).isEqualTo(kept);
            var row = Objects.requireNonNull(stored.indicators()).get(0);
            assertThat(List.of(row.actual(), row.score(), row.target()))
                    .as(input.getKey())
                    .containsOnly(kept);
        }
    }
}

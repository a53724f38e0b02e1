package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.wants.Want;
import io.ziping.evaluation.wants.WantScope;
import io.ziping.evaluation.wants.YearWants;
import io.ziping.evidence.SampleFiles;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of forms and figures of the finance system by the API; every answer is held to its description. */
@WholeApplication
class FilesAndFiguresTest {

    private static final int YEAR = 2068;
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvidenceWants wants;

    @Autowired
    JdbcClient jdbc;

    private Viewer admin;

    @BeforeEach
    void administrator() {
        admin = accounts.loadUserByUsername("admin");
    }

    @AfterEach
    void wantNothing() {
        want();
    }

    private void want(String... names) {
        var base = wants.inForce(YEAR).orElse(null);
        if (names.length > 0 || (base != null && !base.wants().isEmpty())) {
            var all = Stream.of(names)
                    .map(name -> new Want(UUID.randomUUID(), WantScope.FORM, name, true))
                    .toList();
            wants.store(YEAR, base == null ? null : base.id(), new YearWants(all), "", "", admin);
        }
    }

    private long draft(String project) {
        return documents.create(
                FormFixtures.ofYear(YEAR, project, DEPARTMENT, UNIT), accounts.loadUserByUsername("preparer"));
    }

    private MockHttpServletResponse send(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var result =
                mvc.perform(request.with(httpBasic(username, "ziping-trial"))).andReturn();
        var asked = result.getRequest();
        var path = Objects.requireNonNull(asked.getRequestURI());
        if (!path.endsWith("/content")) {
            ApiContract.check(Objects.requireNonNull(asked.getMethod()), path, result.getResponse());
        }
        return result.getResponse();
    }

    private static JsonNode json(MockHttpServletResponse answer, int status) throws Exception {
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(text).isEqualTo(status);
        return JSON.readTree(text);
    }

    private static String files(long id) {
        return "/api/v1/evaluations/" + id + "/files";
    }

    private MockHttpServletResponse attach(
            String username, long id, String place, String name, byte[] content, String key, String... kinds)
            throws Exception {
        var request = multipart(files(id)).file(new MockMultipartFile("file", name, null, content));
        // only a request that says how long it is gets in
        request.content(new byte[1]).param("place", place).header("Idempotency-Key", key);
        for (var kind : kinds) {
            request.param("want", kind);
        }
        return send(username, request);
    }

    private static String error(JsonNode problem) {
        var first = problem.get("errors").get(0);
        return first.get("code").asString() + "@" + first.get("pointer").asString();
    }

    @Test
    void attachesListsFetchesChangesAndRemovesFiles() throws Exception {
        want("调查问卷");
        var id = draft("接口的材料");
        var pdf = SampleFiles.pdf("问卷");
        assertThat(error(json(send("preparer", post("/api/v1/evaluations/" + id + "/submission")), 422)))
                .isEqualTo("evidence-missing@");

        var first = json(attach("preparer", id, "", "问卷.pdf", pdf, "a" + id, "调查问卷"), 201);
        assertThat(first.get("wants").get(0).asString()).isEqualTo("调查问卷");
        // asked again it is the same one, and a key is of one request
        assertThat(json(attach("preparer", id, "", "问卷.pdf", pdf, "a" + id, "调查问卷"), 201)
                        .get("id")
                        .asLong())
                .isEqualTo(first.get("id").asLong());
        assertThat(error(json(attach("preparer", id, "/funding", "问卷.pdf", pdf, "a" + id), 422)))
                .isEqualTo("idempotency-key-reused@");
        // what is refused says where, and leaves its key
        assertThat(error(json(attach("preparer", id, "/indicators/9", "乙.pdf", pdf, "b" + id), 422)))
                .isEqualTo("unknown-place@/place");
        assertThat(error(json(attach("preparer", id, "", "乙.pdf", pdf, "b" + id, "合同"), 422)))
                .isEqualTo("unknown-want@/wants");
        assertThat(error(json(
                        attach("preparer", id, "", "乙.pdf", "<html>".getBytes(StandardCharsets.UTF_8), "b" + id), 422)))
                .isEqualTo("file-refused@/file");
        assertThat(attach("reviewer", id, "", "乙.pdf", pdf, "c" + id).getStatus())
                .isEqualTo(403);

        var place = files(id) + "/" + first.get("id").asLong();
        var changed = json(
                send(
                        "preparer",
                        put(place)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\": \"满意度\", \"place\": \"/indicators/1\"}")),
                200);
        assertThat(changed.get("name").asString()).isEqualTo("满意度.pdf");
        assertThat(changed.get("place").asString()).isEqualTo("/indicators/1");
        var list = json(send("reviewer", get(files(id))), 200);
        assertThat(list.get("items")).hasSize(1);
        assertThat(list.get("wants").get(0).get("fulfilled").asBoolean()).isFalse();
        var content = send("reviewer", get(place + "/content"));
        assertThat(content.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(content.getHeader("Content-Disposition")).startsWith("attachment");

        assertThat(send("preparer", delete(place)).getStatus()).isEqualTo(204);
        assertThat(send("preparer", delete(place)).getStatus()).isEqualTo(404);

        want();
        json(send("preparer", post("/api/v1/evaluations/" + id + "/submission")), 200);
        assertThat(error(json(attach("preparer", id, "", "丙.pdf", pdf, "d" + id), 409)))
                .isEqualTo("locked@");
    }

    private JsonNode enter(String body, String key, int status) throws Exception {
        return json(
                send(
                        "reviewer",
                        post("/api/v1/executions")
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("Idempotency-Key", key)
                                .content(body.getBytes(StandardCharsets.UTF_8))),
                status);
    }

    private static String request(String flags, String... rows) {
        return "{\"year\": %d, \"amountUnit\": \"WAN_YUAN\", %s \"rows\": [%s]}"
                .formatted(YEAR, flags, String.join(",", rows));
    }

    private static String row(String project, String executed, String more) {
        return "{\"unit\": \"%s\", \"project\": \"%s\", \"executedAmount\": \"%s\"%s}"
                .formatted(UNIT, project, executed, more);
    }

    private static List<String> outcomes(JsonNode answer) {
        return answer.get("rows")
                .valueStream()
                .map(row -> row.get("outcome").asString())
                .toList();
    }

    private String executed(long id) {
        return jdbc.sql("select executed_amount from self_evaluation where id = :id")
                .param("id", id)
                .query(BigDecimal.class)
                .single()
                .toPlainString();
    }

    @Test
    void bringsFiguresIntoFormsAndAnswersForEveryRow() throws Exception {
        var kept = draft("接口的执行数一");
        var changed = draft("接口的执行数二");
        var locked = draft("接口的执行数三");
        json(send("preparer", post("/api/v1/evaluations/" + locked + "/submission")), 200);
        var before = executed(kept);
        var rows = new String[] {
            row("接口的执行数一", "7.77", ""),
            row("接口的执行数二", "8.88", ", \"overwrite\": true"),
            row("接口的执行数三", "9.99", ", \"overwrite\": true"),
            row("没有这个项目", "1.00", ""),
            row("接口的执行数一", "很多", ""),
        };

        var tried = enter(request("\"dryRun\": true,", rows), "dry" + kept, 200);
        assertThat(outcomes(tried)).containsExactly("KEPT", "TAKEN", "LOCKED", "UNKNOWN", "INVALID");
        assertThat(tried.get("rows").get(1).get("amounts").get(0).get("outcome").asString())
                .isEqualTo("OVERWRITTEN");
        assertThat(tried.get("rows").get(1).get("amounts").get(0).get("pointer").asString())
                .isEqualTo("/rows/1/executedAmount");
        assertThat(executed(changed)).isEqualTo(before);

        var done = enter(request("\"name\": \"国库系统\",", rows), "real" + kept, 200);
        assertThat(outcomes(done)).isEqualTo(outcomes(tried));
        assertThat(executed(kept)).isEqualTo(before);
        assertThat(executed(changed)).isEqualTo("88800.00");
        // asked again the first answer comes, though the form says the same by now; by another key it does
        assertThat(enter(request("\"name\": \"国库系统\",", rows), "real" + kept, 200))
                .isEqualTo(done);
        assertThat(outcomes(enter(request("\"name\": \"国库系统\",", rows), "more" + kept, 200)))
                .containsExactly("KEPT", "SAME", "LOCKED", "UNKNOWN", "INVALID");

        assertThat(outcomes(enter(request("\"overwrite\": true,", rows[0], rows[0]), "twice" + kept, 200)))
                .containsExactly("REPEATED", "REPEATED");
        assertThat(outcomes(enter(request("\"overwrite\": true,", rows[0]), "over" + kept, 200)))
                .containsExactly("TAKEN");
        assertThat(executed(kept)).isEqualTo("77700.00");
    }

    @Test
    void namesWhatIsWrongWithARequestOfFigures() throws Exception {
        assertThat(enter("{\"amountUnit\": \"USD\", \"rows\": []}", "wrong", 422)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("pointer").asString()))
                .containsExactly("/year", "/amountUnit", "/rows");
        assertThat(error(enter("{\"year\": 2068, \"row\": []}", "wrong", 400))).isEqualTo("unknown-member@/row");
        assertThat(send(
                                "preparer",
                                post("/api/v1/executions")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{}"))
                        .getStatus())
                .isEqualTo(403);
    }
}

package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files brought in over HTTP; what is read of which file is the tests' of the readers. The application that other classes use
 * too, 3 s.
 */
@WholeApplication
class IntakeApiTest {

    private static final String PATH = "/api/v1/intakes";
    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    JdbcClient jdbc;

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    private ApiCalls.Answer upload(String name, byte[] content) throws Exception {
        return upload(name, content, null);
    }

    private ApiCalls.Answer upload(String name, byte[] content, @Nullable String key) throws Exception {
        var call = multipart(PATH).file(new MockMultipartFile("file", name, null, content));
        if (key != null) {
            call.header("Idempotency-Key", key);
        }
        // only a request that says how long it is gets in
        call.content(new byte[1]);
        var result = mvc.perform(call.with(ApiCalls.account("preparer"))).andReturn();
        ApiContract.check("POST", PATH, result.getResponse());
        return new ApiCalls.Answer(result.getResponse());
    }

    /** Asks until it was read. */
    private ObjectNode read(ApiCalls.Answer taken) throws Exception {
        assertThat(taken.status()).isEqualTo(202);
        for (int i = 0; i < 600; i++) {
            var place = by("preparer").read(taken.header("Location")).json(200);
            if (!List.of("WAITING", "READING").contains(place.get("state").asString())) {
                return place;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not read in a minute");
    }

    private byte[] workbook(String project) throws Exception {
        var id = documents.create(
                FormFixtures.complete(project, DEPARTMENT, UNIT), accounts.loadUserByUsername("preparer"));
        return by("preparer")
                .read(ApiCalls.FORMS + "/" + id + "/sheet.xlsx")
                .response()
                .getContentAsByteArray();
    }

    @Test
    void uploadsReportsCorrectsConfirmsAndTakesBack() throws Exception {
        var project = "导入接口" + System.nanoTime();
        var intake = read(upload("自评表.xlsx", workbook(project))).get("intakeId").asLong();
        var place = PATH + "/" + intake;
        var report = by("preparer").read(place);
        var form = report.json(200).at("/forms/0");
        assertThat(form.get("project").asString()).isEqualTo(project);
        assertThat(form.get("state").asString()).isEqualTo("OPEN");
        assertThat(by("preparer").readAddress(PATH + "?size=200").json(200).get("items"))
                .anyMatch(item -> item.get("id").asLong() == intake);
        assertThat(by("preparer").read(place + "/report").response().getContentAsString(StandardCharsets.UTF_8))
                .contains(project, "自评表.xlsx");

        // the draft it was printed of is there: what it says takes its place, with another actual
        var replace = form.get("options")
                .valueStream()
                .map(option -> option.get("value").asString())
                .filter(value -> value.startsWith("replace:"))
                .findFirst()
                .orElseThrow();
        var settle = "{\"choice\": \"%s\", \"allSeen\": true, \"cells\": {\"/indicators/0/actual\": \"%s\"}}";
        var one = place + "/forms/1";
        by("preparer").send(PUT, one, settle.formatted(replace, "5次")).json(428);
        assertThat(by("preparer")
                        .send(PUT, one, report.header("ETag"), settle.formatted("no-choice", "5次"))
                        .errors(422))
                .containsExactly("unknown-value@/choice");
        assertThat(by("preparer")
                        .send(PUT, one, report.header("ETag"), settle.formatted(replace, "长".repeat(20_001)))
                        .errors(422))
                .containsExactly("too-long@/cells/~1indicators~10~1actual");
        var settled = by("preparer").send(PUT, one, report.header("ETag"), settle.formatted(replace, "5次"));
        assertThat(settled.json(200).at("/document/indicators/0/actual").asString())
                .isEqualTo("5次");
        assertThat(settled.json(200).at("/form/ready").asBoolean()).isTrue();
        assertThat(settled.json(200).get("changes")).isNotEmpty();

        by("preparer").send(POST, place + "/filing", null).json(428);
        assertThat(by("preparer")
                        .send(POST, place + "/filing", report.header("ETag"), null)
                        .errors(412))
                .containsExactly("stale@");
        var filed = by("preparer").send(POST, place + "/filing", settled.header("ETag"), null);
        assertThat(filed.json(200).at("/forms/0/state").asString()).isEqualTo("REPLACED");
        var draft = ApiCalls.FORMS + "/"
                + filed.json(200).at("/forms/0/evaluationId").asLong();
        assertThat(by("preparer")
                        .read(draft)
                        .json(200)
                        .at("/indicators/0/actual")
                        .asString())
                .isEqualTo("5次");
        assertThat(by("preparer").send(PUT, one, "*", "{}").errors(409)).containsExactly("stored@");

        assertThat(by("preparer")
                        .send(POST, place + "/undoing", null)
                        .json(200)
                        .at("/forms/0/state")
                        .asString())
                .isEqualTo("OPEN");
        assertThat(by("preparer")
                        .read(draft)
                        .json(200)
                        .at("/indicators/0/actual")
                        .asString())
                .isNotEqualTo("5次");
    }

    /** As if the server had been started anew: it knows the ticket no more. */
    private void forgetTicket(String key) {
        jdbc.sql("update idempotency_key set answer = regexp_replace(answer, '^[^/]*', 'gone') where key = :key")
                .param("key", key)
                .update();
    }

    @Test
    void takesALostUploadInAnewAndAReadOneOnce() throws Exception {
        var key = "upload-" + System.nanoTime();
        var content = "这不是表格".getBytes(StandardCharsets.UTF_8);
        var first = upload("一.xlsx", content, key);
        assertThat(upload("一.xlsx", content, key).json(202).get("ticket"))
                .isEqualTo(first.json(202).get("ticket"));
        read(first);
        jdbc.sql("update idempotency_key set answer = 'lost' where key = :key")
                .param("key", key)
                .update();

        var anew = upload("一.xlsx", content, key);
        assertThat(anew.json(202).get("ticket")).isNotEqualTo(first.json(202).get("ticket"));
        var intake = read(anew).get("intakeId");
        assertThat(upload("一.xlsx", content, key).json(202).get("intakeId")).isEqualTo(intake);
        forgetTicket(key);
        var later = upload("一.xlsx", content, key);
        assertThat(later.json(202).get("intakeId")).isEqualTo(intake);
        assertThat(later.header("Location")).endsWith(PATH + "/" + intake.asLong());
    }

    @Test
    void keepsUploadsToThemselvesAndRefusesWhatIsNone() throws Exception {
        assertThat(by("preparer").send(POST, PATH, "{}").errors(422)).containsExactly("missing@/file");
        by("reviewer").send(POST, PATH, "{}").json(403);
        var read = read(upload("照片.xlsx", "这不是表格".getBytes(StandardCharsets.UTF_8)));
        assertThat(read.get("state").asString()).isEqualTo("READ");
        var place = PATH + "/" + read.get("intakeId").asLong();
        var report = by("preparer").read(place).json(200);
        assertThat(report.get("forms")).isEmpty();
        assertThat(report.at("/files/0/problem").asString()).isNotBlank();
        by("admin").read(place).json(404);
        by("preparer").read(place + "/forms/1").json(404);
        by("preparer").read(place + "/workbooks/1").json(404);
        by("reviewer").read(place).json(403);
        by("preparer").read(PATH + "/waiting/none").json(404);
    }

    /** A form that was taken away and filled in offline comes back as it was: there is nothing to take over. */
    @Test
    void tellsWhatAWorkbookThatComesBackSays() throws Exception {
        var id = documents.create(
                FormFixtures.complete("带回接口" + System.nanoTime(), DEPARTMENT, UNIT),
                accounts.loadUserByUsername("preparer"));
        var taken = by("preparer")
                .read(ApiCalls.FORMS + "/" + id + "/workbook.xlsx")
                .response()
                .getContentAsByteArray();
        var place = PATH + "/" + read(upload("带走.xlsx", taken)).get("intakeId").asLong() + "/workbooks/1";
        var workbook = by("preparer").read(place);
        assertThat(workbook.json(200).at("/workbook/evaluationId").asLong()).isEqualTo(id);
        assertThat(workbook.json(200).get("lines")).isEmpty();
        assertThat(by("preparer")
                        .send(PUT, place, workbook.header("ETag"), "{\"choices\": {}}")
                        .json(200)
                        .at("/workbook/merged")
                        .asBoolean())
                .isFalse();
        by("preparer").send(POST, place + "/filing", null).json(428);
        assertThat(by("preparer").send(POST, place + "/filing", "*", null).errors(409))
                .containsExactly("not-mergeable@");
    }
}

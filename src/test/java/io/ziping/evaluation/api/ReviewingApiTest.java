package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

/**
 * Pins, inquiries, doubts and history over HTTP; what is kept and told to whom is the tests' of their services. The application
 * that other classes use too, 2 s.
 */
@WholeApplication
class ReviewingApiTest {

    private static final String DEPARTMENT = "上海市闵行区人民政府办公室(汇总)";
    private static final String UNIT = "上海市闵行区人民政府办公室";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    private String form = "";

    @BeforeEach
    void draft() {
        var id = documents.create(
                FormFixtures.complete("审核接口" + System.nanoTime(), DEPARTMENT, UNIT),
                accounts.loadUserByUsername("preparer"));
        form = ApiCalls.FORMS + "/" + id;
    }

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    private JsonNode items(String username, String path) throws Exception {
        return by(username).readAddress(form + path).json(200).get("items");
    }

    @Test
    void pinsGoToTheUnitWithTheReturnAndAreAnswered() throws Exception {
        by("preparer").send(POST, form + "/submission", null).json(200);
        var pin = by("department")
                .send(POST, form + "/pins", "{\"pointer\": \"/indicators/1/actual\", \"text\": \"请附签到表\"}");
        var set = pin.json(201);
        assertThat(set.get("pointer").asString()).isEqualTo("/indicators/1/actual");
        assertThat(set.get("sent").asBoolean()).isFalse();
        var place = pin.header("Location");
        assertThat(by("department").read(place).json(200)).isEqualTo(set);
        assertThat(items("preparer", "/pins")).isEmpty();
        by("preparer").read(place).json(404);
        assertThat(by("department").send(POST, form + "/approval", null).errors(422))
                .containsExactly("pin-unsent@");

        by("department").send(POST, form + "/return", "{}").json(200);
        var came = items("preparer", "/pins").get(0);
        assertThat(came.get("open").asBoolean()).isTrue();
        assertThat(by("department").send(DELETE, place, null).errors(409)).containsExactly("not-removable@");
        assertThat(by("department")
                        .send(POST, form + "/pins", "{\"text\": \"晚了\"}")
                        .errors(409))
                .containsExactly("not-pinnable@");

        var answered = by("preparer")
                .send(PUT, place + "/answer", "{\"answer\": \"已补\"}")
                .json(200);
        assertThat(answered.get("open").asBoolean()).isFalse();
        assertThat(answered.at("/answer/text").asString()).isEqualTo("已补");
        assertThat(by("admin")
                        .send(PUT, place + "/answer", "{\"answer\": \"另写\"}")
                        .errors(409))
                .containsExactly("changed-meanwhile@");
        assertThat(by("preparer")
                        .send(PUT, place + "/answer", "{\"answer\": \"\", \"seen\": \"已补\"}")
                        .json(200)
                        .has("answer"))
                .isFalse();
    }

    @Test
    void removesAPinThatWasNotSentAndRefusesWhatIsNone() throws Exception {
        by("preparer").send(POST, form + "/submission", null).json(200);
        var place = by("department")
                .send(POST, form + "/pins", "{\"text\": \"整张表再核\"}")
                .header("Location");
        assertThat(by("reviewer").send(DELETE, place, null).errors(409)).containsExactly("not-removable@");
        by("preparer").send(DELETE, place, null).json(403);
        assertThat(by("department").send(DELETE, place, null).status()).isEqualTo(204);
        by("department").send(DELETE, place, null).json(404);

        var pins = form + "/pins";
        assertThat(by("department").send(POST, pins, "{\"text\": \" \"}").errors(422))
                .containsExactly("missing@/text");
        assertThat(by("department")
                        .send(POST, pins, "{\"text\": \"" + "长".repeat(1001) + "\"}")
                        .errors(422))
                .containsExactly("too-long@/text");
        assertThat(by("department")
                        .send(POST, pins, "{\"pointer\": \"/indicators/77\", \"text\": \"在哪\"}")
                        .errors(422))
                .containsExactly("unknown-place@/pointer");
        assertThat(by("department").send(POST, pins, "{\"txt\": \"\"}").errors(400))
                .containsExactly("unknown-member@/txt");
        by("preparer").send(POST, pins, "{\"text\": \"不是我\"}").json(403);
        assertThat(by("preparer").readAddress(pins + "?size=0").errors(400))
                .containsExactly("malformed-parameter@?size");
    }

    @Test
    void inquiriesAreAnsweredAndSettled() throws Exception {
        var asked = by("preparer")
                .send(POST, form + "/inquiries", "{\"pointer\": \"/funding/0/weight\", \"text\": \"分值怎么定\"}");
        var inquiry = asked.json(201);
        assertThat(inquiry.get("state").asString()).isEqualTo("OPEN");
        assertThat(inquiry.get("pointer").asString()).isEqualTo("/funding/0/weight");
        var place = asked.header("Location");
        var waiting = by("department").readAddress("/api/v1/inquiries?size=200").json(200);
        assertThat(waiting.get("items"))
                .anySatisfy(
                        item -> assertThat(item.at("/form/project").asString()).startsWith("审核接口"));

        by("preparer").send(PUT, place + "/answer", "{\"answer\": \"自问自答\"}").json(403);
        assertThat(by("department").send(PUT, place + "/answer", "{}").errors(422))
                .containsExactly("refused@/answer");
        var answer = by("department")
                .send(PUT, place + "/answer", "{\"answer\": \"十分\"}")
                .json(200);
        assertThat(answer.get("state").asString()).isEqualTo("ANSWERED");
        assertThat(by("reviewer")
                        .send(PUT, place + "/answer", "{\"answer\": \"二十分\"}")
                        .errors(409))
                .containsExactly("changed-meanwhile@");
        assertThat(by("preparer").send(POST, place + "/closing", "{}").errors(409))
                .containsExactly("changed-meanwhile@");
        assertThat(by("preparer")
                        .send(POST, place + "/closing", "{\"seen\": \"十分\"}")
                        .json(200)
                        .get("state")
                        .asString())
                .isEqualTo("RESOLVED");
        assertThat(items("preparer", "/inquiries")).hasSize(1);
        by("department").send(POST, form + "/inquiries", "{\"text\": \"不是我\"}").json(403);
        assertThat(by("preparer").send(POST, form + "/inquiries", "{}").errors(422))
                .containsExactly("refused@/text");
    }

    @Test
    void doubtsAreExplainedAndDecided() throws Exception {
        var document = by("preparer").read(form).json(200);
        SampleDocuments.put(document, "/indicators/0/target", "100份");
        SampleDocuments.put(document, "/indicators/0/actual", "20份");
        by("preparer").replace(form, "*", document).json(200);
        var doubt = items("preparer", "/doubts").get(0);
        assertThat(doubt.has("points")).isFalse();
        assertThat(doubt.get("pointer").asString()).startsWith("/indicators/0");
        var place = form + "/doubts/" + doubt.get("digest").asString();

        var explained = by("preparer")
                .send(PUT, place + "/explanation", "{\"text\": \"合同推迟\"}")
                .json(200);
        assertThat(explained.at("/explanation/text").asString()).isEqualTo("合同推迟");
        assertThat(by("department")
                        .send(PUT, place + "/decision", "{\"decision\": \"NOTED\"}")
                        .errors(409))
                .containsExactly("not-decidable@");
        by("preparer").send(POST, form + "/submission", null).json(200);
        assertThat(by("department")
                        .send(PUT, place + "/decision", "{\"decision\": \"ASKED\"}")
                        .errors(422))
                .containsExactly("unknown-value@/decision");
        var decided = by("department")
                .send(PUT, place + "/decision", "{\"decision\": \"ACCEPTED\", \"explained\": \"合同推迟\"}")
                .json(200);
        assertThat(decided.get("accepted").asBoolean()).isTrue();
        assertThat(decided.at("/decision/decision").asString()).isEqualTo("ACCEPTED");
        assertThat(items("preparer", "/doubts").get(0).has("decision")).isFalse();
        by("preparer")
                .send(PUT, place + "/decision", "{\"decision\": \"NOTED\"}")
                .json(403);
        by("department")
                .send(PUT, form + "/doubts/0/decision", "{\"decision\": \"NOTED\"}")
                .json(404);
    }

    @Test
    void historyTellsWhatWasAndACellIsPutBack() throws Exception {
        var document = by("preparer").read(form).json(200);
        var before = document.at("/indicators/0/actual").asString();
        SampleDocuments.put(document, "/indicators/0/actual", "别的内容");
        by("preparer").replace(form, "*", document).json(200);

        var timeline = items("preparer", "/history");
        assertThat(timeline.get(0).get("kind").asString()).isEqualTo("EDITED");
        assertThat(timeline.at("/0/differences/0/pointer").asString()).isEqualTo("/indicators/0/actual");
        assertThat(timeline.at("/0/differences/0/before").asString()).isEqualTo(before);
        assertThat(timeline.get(timeline.size() - 1).get("kind").asString()).isEqualTo("BEGUN");
        var compared =
                by("preparer").readAddress(form + "/history/comparison?from=0").json(200);
        assertThat(compared.at("/differences/0/after").asString()).isEqualTo("别的内容");
        by("preparer").readAddress(form + "/history/comparison?from=0&to=999").json(404);
        assertThat(by("preparer").readAddress(form + "/history/comparison").errors(400))
                .containsExactly("malformed-parameter@?from");

        var cell =
                items("preparer", "/history/cell?pointer=/indicators/0/actual").get(0);
        assertThat(cell.get("restorable").asBoolean()).isTrue();
        var restoration = "{\"pointer\": \"/indicators/0/actual\", \"at\": \"%s\", \"seen\": \"%s\"}";
        var at = cell.get("at").asString();
        var put = form + "/history/cell/restoration";
        assertThat(by("preparer")
                        .send(POST, put, restoration.formatted(at, "没有看过"))
                        .errors(409))
                .containsExactly("not-restorable@");
        assertThat(by("preparer")
                        .send(POST, put, restoration.formatted("昨天", "别的内容"))
                        .errors(422))
                .containsExactly("malformed-value@/at");
        assertThat(by("preparer")
                        .send(POST, put, restoration.formatted(Instant.EPOCH, "别的内容"))
                        .errors(409))
                .containsExactly("not-restorable@");
        by("department").send(POST, put, restoration.formatted(at, "别的内容")).json(403);
        assertThat(by("preparer")
                        .send(POST, put, restoration.formatted(at, "别的内容"))
                        .json(200)
                        .at("/items/0/text")
                        .asString())
                .isEqualTo(before);
        assertThat(by("preparer")
                        .read(form)
                        .json(200)
                        .at("/indicators/0/actual")
                        .asString())
                .isEqualTo(before);
        by("preparer").readAddress(form + "/history/cell?pointer=/nothing").json(404);
    }
}

package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.identity.directory.Accounts;
import io.ziping.support.WholeApplication;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** A program that never got its answer asks again. */
@WholeApplication
class IdempotencyTest {

    private static final String KEY = "Idempotency-Key";
    private static final int CALLERS = 6;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdempotentRequests requests;

    @Autowired
    KeyedAnswers answers;

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    Accounts accounts;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    @Test
    void aKeyWhoseProcessDiedIsFreeAfterTenMinutes() {
        var viewer = accounts.loadUserByUsername("admin");
        var request = new KeyedRequest("died", "digest");
        assertThat(keys.claim("died", "digest", viewer)).isTrue();
        assertThatExceptionOfType(ApiProblemException.class)
                .isThrownBy(() -> answers.once(request, viewer, () -> "anew"));
        jdbc.sql("update idempotency_key set created_at = created_at - interval '11 minutes' where key = 'died'")
                .update();
        assertThat(answers.once(request, viewer, () -> "anew")).isEqualTo("anew");
        assertThat(answers.once(request, viewer, () -> "twice")).isEqualTo("anew");
        assertThat(answers.once(request, viewer, "anew"::equals, () -> "twice")).isEqualTo("anew");
        assertThat(answers.once(request, viewer, answer -> false, () -> "lost")).isEqualTo("lost");
    }

    @Test
    void makesAFormOnce() throws Exception {
        var sample = SampleDocuments.of(0, "再问一次");

        var first = create("a-form", sample);
        var again = create("a-form", sample);

        assertThat(again.json(201)).isEqualTo(first.json(201));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(create("another-key", sample).json(409).get("existingId").asLong())
                .isEqualTo(first.json(201).get("id").asLong());
    }

    @Test
    void answersAllWhoAskAtOnceAlike() throws Exception {
        var sample = SampleDocuments.of(1, "同时再问");
        Callable<ApiCalls.Answer> ask = () -> create("at-once", sample);

        assertThat(ApiCalls.atOnce(Collections.nCopies(CALLERS, ask))).containsExactly(201, 201, 201, 201, 201, 201);
    }

    /** Without a key the second submission would hand in again what was sent back meanwhile. */
    @Test
    void handsAFormInOnce() throws Exception {
        var place = admin.create(SampleDocuments.of(2, "只交一次")).header("Location");
        submit(place, "hand-in").json(200);
        new ApiCalls(mvc, "reviewer")
                .call(post(place + "/return")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"请核对\"}"))
                .json(409);
        admin.call(post(place + "/withdrawal")).json(200);

        assertThat(submit(place, "hand-in").json(200).get("status").asString()).isEqualTo("DRAFT");
        assertThat(submit(place, "hand-in-again").json(200).get("status").asString())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void refusesAKeyOfAnotherRequest() throws Exception {
        var sample = SampleDocuments.of(3, "换了内容");
        var place = create("mine", sample).header("Location");
        sample.put("achievedObjective", "改过");

        assertThat(create("mine", sample).errors(422)).containsExactly("idempotency-key-reused@");
        assertThat(submit(place, "mine").errors(422)).containsExactly("idempotency-key-reused@");
    }

    @Test
    void keepsNoKeyOfWhatFailed() throws Exception {
        var sample = SampleDocuments.of(4, "先错后对");
        sample.remove("project");
        create("retry", sample).json(422);

        create("retry", sample.put("project", "补上的项目")).json(201);
    }

    @Test
    void saysThatWhatWasMadeIsGone() throws Exception {
        var sample = SampleDocuments.of(5, "又删掉");
        var place = create("deleted", sample).header("Location");
        admin.call(delete(place));

        create("deleted", sample).json(404);
    }

    @Test
    void tellsAccountsApart() throws Exception {
        var sample = SampleDocuments.of(6, "两个账号");
        create("shared", sample).json(201);

        var other = new ApiCalls(mvc, "preparer")
                .call(post(ApiCalls.FORMS)
                        .header(KEY, "shared")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sample.toString()));

        other.json(403);
    }

    @Test
    void refusesWhatIsNoKey() throws Exception {
        for (var key : new String[] {"", "two words", "钥匙", "x".repeat(256)}) {
            create(key, SampleDocuments.of(7, "坏钥匙")).json(400);
        }
    }

    @Test
    void forgetsKeysAfterADay() throws Exception {
        create("old-key", SampleDocuments.of(8, "隔天")).json(201);
        jdbc.sql("update idempotency_key set created_at = created_at - interval '25 hours' where key = 'old-key'")
                .update();

        requests.removeExpired();

        assertThat(jdbc.sql("select count(*) from idempotency_key where key = 'old-key'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private ApiCalls.Answer create(String key, ObjectNode document) throws Exception {
        return admin.call(post(ApiCalls.FORMS)
                .header(KEY, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(document.toString()));
    }

    private ApiCalls.Answer submit(String place, String key) throws Exception {
        return admin.call(post(place + "/submission").header(KEY, key));
    }
}

package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenScope;
import io.ziping.support.OwnYears;
import io.ziping.support.WholeApplication;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

/** 抽查 over HTTP, from the draw to 销号. The application that other classes use too, 2 s. */
@OwnYears(2059)
@WholeApplication
class SpotCheckApiTest {

    private static final String CHECKS = "/api/v1/spot-checks";
    private static final String RULE =
            "{\"year\": 2059, \"size\": %d, \"riskShare\": 0, \"moneyShare\": 0, \"randomShare\": 100%s}";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    EvaluationMoves moves;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    Clock clock;

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    private void submit(int forms) {
        var preparer = accounts.loadUserByUsername("preparer");
        for (int i = 0; i < forms; i++) {
            var id = documents.create(
                    FormFixtures.ofYear(2059, "接口抽查" + System.nanoTime(), "上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室"),
                    preparer);
            moves.move(id, MoveRequest.of(Move.SUBMIT), preparer);
        }
    }

    /** Draws one form, and gives it to the reviewer of the trial. */
    private String drawn() throws Exception {
        submit(1);
        var preview = by("reviewer")
                .send(POST, CHECKS + "/preview", RULE.formatted(1, ""))
                .json(200);
        assertThat(preview.get("forms")).hasSize(1);
        var seed = preview.at("/rule/seed").asString();
        var made = by("reviewer")
                .send(
                        POST,
                        CHECKS,
                        RULE.formatted(
                                1,
                                ", \"seed\": \"%s\", \"seen\": \"%s\""
                                        .formatted(seed, preview.get("seen").asString())));
        assertThat(made.json(201).at("/draw/rule/seed").asString()).isEqualTo(seed);
        var draw = made.header("Location");
        assertThat(by("admin").read(draw + "/protocol").json(200).get("forms")).isEqualTo(preview.get("forms"));
        var check =
                by("reviewer").read(draw + "/forms").json(200).at("/items/0/id").asLong();
        var reviewer = accounts.loadUserByUsername("reviewer").accountId();
        assertThat(by("reviewer")
                        .send(
                                POST,
                                draw + "/assignments",
                                "{\"changes\": [{\"check\": %d, \"part\": \"FIRST\", \"to\": %d}]}"
                                        .formatted(check, reviewer))
                        .json(200)
                        .get("changed")
                        .asInt())
                .isOne();
        return CHECKS + "/forms/" + check;
    }

    private static String close(JsonNode record, long clause, String score) {
        return "{\"conclusion\": \"多报\", \"rows\": [{\"place\": \"%s\", \"score\": \"%s\", \"clause\": %d, \"grounds\": \"凭证\"}]}"
                .formatted(record.at("/rows/1/place").asString(), score, clause);
    }

    @Test
    void goesFromTheDrawToTheEnd() throws Exception {
        var form = drawn();
        by("preparer").read(form).json(404);
        var read = by("reviewer").read(form + "/record");
        var clause = by("reviewer")
                .read(form + "/clauses")
                .json(200)
                .at("/items/0/id")
                .asLong();
        var typed = "{\"rows\": [{\"place\": \"execution\", \"score\": \"x\"}]}";
        by("reviewer").send(PUT, form + "/record", typed).json(428);
        var saved = by("reviewer").send(PUT, form + "/record", read.header("ETag"), typed);
        assertThat(saved.json(200).at("/rows/0/problem").asString()).isNotEmpty();
        assertThat(by("reviewer")
                        .send(PUT, form + "/record", read.header("ETag"), typed)
                        .errors(412))
                .containsExactly("stale@");
        assertThat(by("reviewer")
                        .send(POST, form + "/record/closing", saved.header("ETag"), typed)
                        .errors(422))
                .contains("refused@/rows/0/score", "refused@/conclusion");
        assertThat(by("reviewer")
                        .send(PUT, form + "/record", saved.header("ETag"), "{\"rows\": [{\"place\": \"nowhere\"}]}")
                        .errors(422))
                .containsExactly("unknown-place@/rows/0/place");
        var told = by("reviewer")
                .send(POST, form + "/record/closing", saved.header("ETag"), close(saved.json(200), clause, "0.00"))
                .json(200);
        assertThat(told.at("/conclusions/0/rows/0/score").asString()).isEqualTo("0.00");
        assertThat(told.at("/form/status").asString()).isEqualTo("REVIEWED");
        by("reviewer").read(form + "/record").json(404);

        var seen = by("preparer").read(form).json(200);
        assertThat(seen.get("form").has("basis")).isFalse();
        by("department").send(POST, form + "/answer", "{}").json(403);
        assertThat(by("preparer")
                        .send(POST, form + "/answer", "{\"conclusion\": 2, \"contests\": true}")
                        .errors(409))
                .containsExactly("changed-meanwhile@");
        assertThat(by("preparer")
                        .send(POST, form + "/answer", "{\"conclusion\": 1, \"contests\": true}")
                        .errors(422))
                .containsExactly("refused@/text");
        by("preparer")
                .send(POST, form + "/answer", "{\"conclusion\": 1, \"contests\": true, \"text\": \"有凭证\"}")
                .json(200);
        assertThat(by("reviewer")
                        .send(POST, form + "/decision", "{\"conclusion\": 1, \"anew\": false, \"reason\": \"不符\"}")
                        .json(200)
                        .at("/conclusions/0/answer/changed")
                        .asBoolean())
                .isFalse();
        rectify(form);
    }

    private void rectify(String form) throws Exception {
        assertThat(by("reviewer")
                        .send(POST, form + "/rectifications", "{\"text\": \"\", \"due\": \"2026\"}")
                        .errors(422))
                .containsExactly("malformed-value@/due");
        var due = LocalDate.now(clock).plusDays(20);
        var asked = by("reviewer")
                .send(POST, form + "/rectifications", "{\"text\": \"补凭证\", \"due\": \"%s\"}".formatted(due));
        assertThat(asked.json(201).get("state").asString()).isEqualTo("OPEN");
        var item = asked.header("Location");
        assertThat(by("preparer")
                        .read(CHECKS + "/rectifications?state=TO_DO&year=2059")
                        .json(200)
                        .get("count")
                        .asInt())
                .isOne();
        by("preparer").send(POST, item + "/answer", "{}").json(428);
        var answered = by("preparer").send(POST, item + "/answer", asked.header("ETag"), "{\"text\": \"补了\"}");
        assertThat(answered.json(200).get("state").asString()).isEqualTo("ANSWERED");
        by("preparer")
                .send(POST, item + "/decision", answered.header("ETag"), "{\"done\": true}")
                .json(403);
        assertThat(by("reviewer")
                        .send(POST, item + "/decision", asked.header("ETag"), "{\"done\": true}")
                        .errors(412))
                .containsExactly("stale@");
        assertThat(by("reviewer")
                        .send(POST, item + "/decision", answered.header("ETag"), "{\"done\": true}")
                        .json(200)
                        .get("steps"))
                .hasSize(3);
        assertThat(by("reviewer").read(form).json(200).at("/form/status").asString())
                .isEqualTo("SETTLED");
        assertThat(by("reviewer").send(POST, form + "/settlement", null).status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatCannotBeDrawn() throws Exception {
        submit(1);
        assertThat(by("reviewer")
                        .send(POST, CHECKS + "/preview", "{\"size\": 0, \"riskShare\": 10}")
                        .errors(422))
                .contains("missing@/year", "out-of-range@/size", "sum@/randomShare");
        assertThat(by("reviewer")
                        .send(POST, CHECKS + "/preview", RULE.formatted(900, ""))
                        .errors(422))
                .contains("refused@/size");
        assertThat(by("reviewer").send(POST, CHECKS, RULE.formatted(1, "")).errors(422))
                .containsExactly("missing@/seed", "missing@/seen");
        assertThat(by("reviewer")
                        .send(POST, CHECKS, RULE.formatted(1, ", \"seed\": \"7\", \"seen\": \"old\""))
                        .errors(409))
                .containsExactly("changed-meanwhile@");
        by("admin").send(POST, CHECKS, "{}").json(403);
        by("department").read(CHECKS).json(403);
    }

    /** A token that reads draws nothing; one of a unit sees no draws. */
    @Test
    void tokensKeepToTheirScope() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        var unit = accounts.loadUserByUsername("preparer").scope().unitId();
        var reader = tokens.create(new TokenDetails("抽查令牌 只读", TokenScope.ALL, null, null, false, null), admin);
        var own = tokens.create(new TokenDetails("抽查令牌 单位", TokenScope.UNIT, null, unit, true, null), admin);
        assertThat(status(reader.token(), "GET", CHECKS)).isEqualTo(200);
        assertThat(status(reader.token(), "POST", CHECKS)).isEqualTo(403);
        assertThat(status(own.token(), "GET", CHECKS)).isEqualTo(403);
        assertThat(status(own.token(), "GET", CHECKS + "/rectifications")).isEqualTo(200);
    }

    private int status(String token, String method, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .content("{}"))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}

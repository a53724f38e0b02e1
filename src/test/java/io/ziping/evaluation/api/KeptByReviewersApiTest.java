package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.ziping.evaluation.FormFixtures;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.identity.directory.Accounts;
import io.ziping.identity.token.ServiceTokens;
import io.ziping.identity.token.TokenDetails;
import io.ziping.identity.token.TokenScope;
import io.ziping.support.WholeApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** 退回用语, 审核分工 and 常用视图 over HTTP. The application that other classes use too, 1 s. */
@WholeApplication
class KeptByReviewersApiTest {

    private static final String PHRASES = "/api/v1/return-phrases";
    private static final String PHRASE = PHRASES + "/unmet-at-full-score";
    private static final String ASSIGNMENTS = "/api/v1/review-assignments";
    private static final String VIEWS = "/api/v1/saved-views";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    EvaluationDocuments documents;

    @Autowired
    ServiceTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private ApiCalls by(String username) {
        return new ApiCalls(mvc, username);
    }

    @AfterEach
    void asBefore() {
        jdbc.sql("delete from return_phrase where code = 'unmet-at-full-score'").update();
        jdbc.sql("delete from review_assignment").update();
        jdbc.sql("delete from saved_view where name like '接口%'").update();
    }

    @Test
    void keepsAPhraseInTheBureausOwnWords() throws Exception {
        var read = by("reviewer").read(PHRASE);
        assertThat(read.json(200).get("own").asBoolean()).isFalse();
        by("reviewer").send(PUT, PHRASE, "{}").json(428);
        var kept = by("reviewer").send(PUT, PHRASE, read.header("ETag"), "{\"words\": \"【指标】为什么满分？\"}");
        assertThat(kept.json(200).get("own").asBoolean()).isTrue();
        assertThat(by("admin")
                        .send(PUT, PHRASE, read.header("ETag"), "{\"words\": \"另一句\"}")
                        .errors(412))
                .containsExactly("stale@");
        assertThat(by("admin").send(PUT, PHRASE, "*", "{\"words\": \"【没有】\"}").errors(422))
                .containsExactly("refused@/words");
        assertThat(by("reviewer").readAddress(PHRASES + "?size=200").json(200).get("items"))
                .filteredOn(phrase -> phrase.get("own").asBoolean())
                .hasSize(1);
        by("department").read(PHRASES).json(403);
        by("reviewer").read(PHRASES + "/none").json(404);
        assertThat(by("reviewer").send(DELETE, PHRASE, null).status()).isEqualTo(204);
        assertThat(by("reviewer").read(PHRASE).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void dividesTheDepartmentsAndHandsThemOver() throws Exception {
        var reviewer = accounts.loadUserByUsername("reviewer").accountId();
        var department = by("reviewer")
                .read(ASSIGNMENTS)
                .json(200)
                .at("/items/0/departmentId")
                .asLong();
        var change = "{\"changes\": [{\"department\": %d, \"to\": %d}]}";
        assertThat(by("reviewer")
                        .send(POST, ASSIGNMENTS, change.formatted(department, reviewer))
                        .json(200)
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(by("admin")
                        .read(ASSIGNMENTS)
                        .json(200)
                        .at("/items/0/reviewerId")
                        .asLong())
                .isEqualTo(reviewer);
        assertThat(by("admin")
                        .send(
                                POST,
                                ASSIGNMENTS,
                                "{\"changes\": [{\"department\": %d, \"was\": 1}]}".formatted(department))
                        .json(200)
                        .get("overtaken"))
                .hasSize(1);
        assertThat(by("admin").send(POST, ASSIGNMENTS, change.formatted(0, 0)).errors(422))
                .containsExactly("unknown-department@/changes/0/department");
        assertThat(by("admin")
                        .send(POST, ASSIGNMENTS, change.formatted(department, 0))
                        .errors(422))
                .containsExactly("unknown-reviewer@/changes/0/to");
        assertThat(by("reviewer").read(ASSIGNMENTS + "/reviewers").json(200).get("items"))
                .anyMatch(each -> each.get("id").asLong() == reviewer
                        && each.get("departments").asLong() == 1);
        assertThat(by("reviewer")
                        .send(POST, ASSIGNMENTS + "/handover", "{\"from\": %d}".formatted(reviewer))
                        .json(200)
                        .get("changed")
                        .asInt())
                .isEqualTo(1);
        assertThat(by("reviewer").send(POST, ASSIGNMENTS + "/handover", "{}").errors(422))
                .containsExactly("missing@/from");
        by("department").read(ASSIGNMENTS).json(403);
    }

    @Test
    void givesSingleFormsToReviewers() throws Exception {
        var reviewer = accounts.loadUserByUsername("reviewer").accountId();
        var forms = ASSIGNMENTS + "/forms";
        var form = documents.create(
                FormFixtures.complete("接口交给", "上海市闵行区人民政府办公室(汇总)", "上海市闵行区人民政府办公室"),
                accounts.loadUserByUsername("preparer"));
        by("preparer").submit("/api/v1/evaluations/" + form).json(200);
        var change = "{\"changes\": [{\"evaluation\": %d, \"to\": %d}]}";
        assertThat(by("reviewer")
                        .send(POST, forms, change.formatted(form, reviewer))
                        .json(200)
                        .get("forms")
                        .asInt())
                .isEqualTo(1);
        assertThat(by("admin").read(forms).json(200).get("items"))
                .anyMatch(each -> each.get("evaluation").asLong() == form
                        && each.get("reviewerId").asLong() == reviewer);
        assertThat(by("admin")
                        .send(POST, forms, "{\"changes\": [{\"evaluation\": %d, \"was\": 1}]}".formatted(form))
                        .json(200)
                        .get("overtaken"))
                .hasSize(1);
        assertThat(by("admin").send(POST, forms, change.formatted(0, 0)).errors(422))
                .containsExactly("unknown-evaluation@/changes/0/evaluation");
        assertThat(by("admin").send(POST, forms, change.formatted(form, 0)).errors(422))
                .containsExactly("unknown-reviewer@/changes/0/to");
        assertThat(by("reviewer")
                        .send(
                                POST,
                                forms,
                                "{\"changes\": [{\"evaluation\": %d, \"was\": %d}]}".formatted(form, reviewer))
                        .json(200)
                        .get("forms")
                        .asInt())
                .isEqualTo(1);
        by("department").read(forms).json(403);
    }

    @Test
    void keepsViewsToThemselves() throws Exception {
        var body = "{\"list\": \"EVALUATIONS\", \"name\": \"接口看的\", \"query\": \"%s\"}";
        var kept = by("preparer").send(POST, VIEWS, body.formatted("year=2024&status=DRAFT"));
        assertThat(kept.json(201).get("url").asString()).isEqualTo("/evaluations?year=2024&status=DRAFT");
        var place = kept.header("Location");
        assertThat(by("preparer").send(POST, VIEWS, body.formatted("year=2023")).header("Location"))
                .isEqualTo(place);
        assertThat(by("preparer").send(POST, VIEWS, body.formatted("yaer=2023")).errors(422))
                .containsExactly("unknown-parameter@/query");
        assertThat(by("preparer").send(POST, VIEWS, body.formatted("")).errors(422))
                .containsExactly("refused@/name");
        by("preparer")
                .send(POST, VIEWS, body.replace("EVALUATIONS", "DOUBTS").formatted("q=x"))
                .json(403);
        by("reviewer").read(place).json(404);
        assertThat(by("preparer")
                        .send(PUT, place, "{\"name\": \"接口改的\"}")
                        .json(200)
                        .get("name")
                        .asString())
                .isEqualTo("接口改的");
        assertThat(by("preparer").send(DELETE, place, null).status()).isEqualTo(204);
        by("preparer").send(DELETE, place, null).json(404);
    }

    /** A token that reads writes nothing, and one of a unit sees nothing of others. */
    @Test
    void tokensKeepToTheirScope() throws Exception {
        var admin = accounts.loadUserByUsername("admin");
        var unit = accounts.loadUserByUsername("preparer").scope().unitId();
        var reader = tokens.create(new TokenDetails("接口令牌 只读", TokenScope.ALL, null, null, false, null), admin);
        var own = tokens.create(new TokenDetails("接口令牌 单位", TokenScope.UNIT, null, unit, true, null), admin);
        assertThat(status(reader.token(), "GET", PHRASES)).isEqualTo(200);
        assertThat(status(reader.token(), "DELETE", PHRASE)).isEqualTo(403);
        assertThat(status(own.token(), "GET", "/api/v1/organizations/units/" + unit))
                .isEqualTo(200);
        assertThat(status(own.token(), "GET", "/api/v1/organizations/units/0")).isEqualTo(404);
        assertThat(status(own.token(), "GET", "/api/v1/accounts")).isEqualTo(403);
        assertThat(status(own.token(), "GET", "/api/v1/intakes")).isEqualTo(200);
        tokens.revoke(reader.facts().id(), admin);
        tokens.revoke(own.facts().id(), admin);
    }

    private int status(String token, String method, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), path)
                        .header("Authorization", "Bearer " + token)
                        .contentType(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}

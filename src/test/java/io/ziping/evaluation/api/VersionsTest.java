package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import io.ziping.support.WholeApplication;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Several callers and one form: nobody overwrites what they have not read. */
@WholeApplication
class VersionsTest {

    private static final int CALLERS = 4;

    @Autowired
    MockMvc mvc;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "0"        | 200
            "7", "0"   | 200
            *          | 200
            "7"        | 412
            W/"0"      | 412
            "0-gzip"   | 412
            "1-gzip"   | 412
            0          | 400
            "0         | 400
            ""         | 412
            """)
    void replacesWhatMatches(String ifMatch, int status) throws Exception {
        var sample = SampleDocuments.of(1, "匹配" + Integer.toHexString(ifMatch.hashCode()));
        var created = admin.create(sample);
        SampleDocuments.put(sample, "/indicators/0/score", "1.00");
        sample.remove("totalScore");

        var after = admin.replace(created.header("Location"), ifMatch, sample).json(status);

        assertThat(created.header("ETag")).isEqualTo("\"0\"");
        var read = admin.read(created.header("Location"));
        assertThat(read.header("ETag")).isEqualTo(status == 200 ? "\"1\"" : "\"0\"");
        assertThat(read.json(200).get("totalScore").asString()).isEqualTo(status == 200 ? "91.00" : "100.00");
        assertThat(after.path("version").asLong(-1)).isEqualTo(status == 200 ? 1 : -1);
    }

    @Test
    void wantsToKnowWhatWasRead() throws Exception {
        var created = admin.create(SampleDocuments.of(1, "未读"));

        var answer = admin.call(put(created.header("Location"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(created.response().getContentAsByteArray()));

        answer.json(428);
    }

    @Test
    void sendsNothingToWhoHasItAlready() throws Exception {
        var created = admin.create(SampleDocuments.of(1, "已有"));

        var answer = admin.call(get(created.header("Location")).header("If-None-Match", created.header("ETag")));

        assertThat(answer.status()).isEqualTo(304);
    }

    /** nginx and others make the tag of an answer that they compress a weak one. */
    @Test
    void saysThatAProxyHasMadeTheTagWeak() throws Exception {
        var sample = SampleDocuments.of(1, "压缩过");
        var created = admin.create(sample);
        var place = created.header("Location");
        var weak = "W/" + created.header("ETag");

        var refused = admin.replace(place, weak, sample).json(412);
        assertThat(refused.get("detail").asString()).contains("没有人改过").contains("在路上被改过");
        var deletion = admin.call(delete(place).header("If-Match", weak)).json(412);
        assertThat(deletion.get("detail").asString()).contains("在路上被改过");
        assertThat(admin.call(get(place).header("If-None-Match", weak)).status())
                .isEqualTo(304);

        admin.replace(place, created.header("ETag"), sample).json(200);
        var stale = admin.replace(place, weak, sample).json(412);
        assertThat(stale.get("detail").asString()).contains("有人改过这张表");
    }

    @ParameterizedTest
    @CsvSource({
        "/fiscalYear, 2023",
        "/project, 另一个",
        "/competentDepartment, 另一个",
        "/implementingUnit, 另一个",
        "/amountUnit, YUAN"
    })
    void keepsWhatAFormIsFiledUnder(String pointer, String text) throws Exception {
        var sample = SampleDocuments.of(2, "归档" + pointer.substring(1));
        var place = admin.create(sample).header("Location");
        SampleDocuments.put(sample, pointer, text);

        assertThat(admin.replace(place, "*", sample).errors(422)).containsExactly("belongs-to-another-form@" + pointer);
    }

    @Test
    void makesOneFormOfAProjectAndYear() throws Exception {
        var sample = SampleDocuments.of(5, "同时");
        Callable<ApiCalls.Answer> create = () -> admin.create(sample);

        assertThat(ApiCalls.atOnce(Collections.nCopies(CALLERS, create))).containsExactly(201, 409, 409, 409);

        var exists = admin.create(sample);
        var id = exists.json(409).get("existingId").asLong();
        assertThat(exists.header("Location")).isEqualTo(ApiCalls.FORMS + "/" + id);
        admin.read(exists.header("Location")).json(200);
    }

    @Test
    void makesFormsOfANewUnitAtTheSameMoment() throws Exception {
        List<Callable<ApiCalls.Answer>> creates = IntStream.range(0, CALLERS)
                .<Callable<ApiCalls.Answer>>mapToObj(index -> () -> admin.create(SampleDocuments.of(index, "新单位")))
                .toList();

        assertThat(ApiCalls.atOnce(creates)).containsExactly(201, 201, 201, 201);
    }

    @Test
    void letsOneOfSeveralReplaceWhatAllHaveRead() throws Exception {
        var sample = SampleDocuments.of(6, "争用");
        var created = admin.create(sample);
        Callable<ApiCalls.Answer> replace =
                () -> admin.replace(created.header("Location"), created.header("ETag"), sample);

        assertThat(ApiCalls.atOnce(Collections.nCopies(CALLERS, replace))).containsExactly(200, 412, 412, 412);
    }
}

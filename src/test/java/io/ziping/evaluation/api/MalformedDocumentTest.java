package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Documents that cannot be read or stored, and where the answer says they are wrong. */
@WholeApplication
class MalformedDocumentTest {

    private static final String FILED =
            "{'fiscalYear':2024,'project':'甲','competentDepartment':'乙','implementingUnit':'丙',";

    @Autowired
    MockMvc mvc;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {                                              | malformed-json@
            ""                                             | malformed-json@
            <xml/>                                         | malformed-json@
            {'fiscalYear':2024,'fiscalYear':2023}          | repeated-member@
            {'fiscalYear':NaN}                             | malformed-json@
            []                                             | wrong-type@
            'text'                                         | wrong-type@
            {} {}                                          | wrong-type@
            null                                           | not-a-document@
            {'unbekannt':1}                                | unknown-member@/unbekannt
            {'a/b~c':1}                                    | unknown-member@/a~1b~0c
            {'indicators':[{},{'punkte':1}]}               | unknown-member@/indicators/1/punkte
            {'fiscalYear':'zwei'}                          | wrong-type@/fiscalYear
            {'fiscalYear':2024.5}                          | wrong-type@/fiscalYear
            {'fiscalYear':true}                            | wrong-type@/fiscalYear
            {'fiscalYear':99999999999}                     | wrong-type@/fiscalYear
            {'project':true}                               | wrong-type@/project
            {'project':['甲']}                              | wrong-type@/project
            {'funding':{}}                                 | wrong-type@/funding
            {'funding':''}                                 | wrong-type@/funding
            {'funding':[1]}                                | wrong-type@/funding/0
            {'indicators':[[]]}                            | wrong-type@/indicators/0
            {'indicators':[{},{'score':{'a':1}}]}          | wrong-type@/indicators/1/score
            """)
    void cannotBeRead(String body, String place) throws Exception {
        assertThat(admin.create(bytes(body)).errors(400)).containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'funding':[null]                               | missing@/funding/0
            'funding':[{}]                                 | missing@/funding/0/name
            'funding':[{'name':'甲','parent':'乙'}]            | unknown-parent@/funding/0/parent
            'funding':[{'source':'X'}]                     | unknown-funding-source@/funding/0/source
            'funding':[{'source':'OTHER'},{'source':'OTHER'}] | duplicate-funding-source@/funding/1/source
            'amountUnit':'DOLLAR'                          | unknown-unit@/amountUnit
            'indicators':[null]                            | missing@/indicators/0
            'indicators':[{'dimension':'无'}]               | unknown-dimension@/indicators/0/dimension
            'indicators':[{'dimension':'\\ud800'}]          | unknown-dimension@/indicators/0/dimension
            'indicators':[{'dimension':'产出指标','category':'无'}] | unknown-category@/indicators/0/category
            """)
    void cannotBeStored(String members, String place) throws Exception {
        assertThat(admin.create(bytes(FILED + members + "}")).errors(422)).containsExactly(place);
    }

    /** A misspelt reason must not send a form back without one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'reason':                                     | malformed-json@
            null                                           | not-a-document@
            {'reason':['a']}                               | wrong-type@/reason
            {'reson':'请核对'}                               | unknown-member@/reson
            """)
    void cannotBeTheReasonOfAReturn(String body, String place) throws Exception {
        var answer = new ApiCalls(mvc, "reviewer")
                .call(post("/api/v1/evaluations/1/return")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(bytes(body)));

        assertThat(answer.errors(400)).containsExactly(place);
        assertThat(answer.json(400).get("detail").asString()).isEqualTo("发来的内容读不懂");
    }

    @Test
    void namesEveryPlaceAtOnce() throws Exception {
        assertThat(admin.create(bytes("{'amountUnit':'X','funding':[null],'indicators':[null]}"))
                        .errors(422))
                .containsExactly(
                        "missing@/fiscalYear",
                        "missing@/project",
                        "missing@/competentDepartment",
                        "missing@/implementingUnit",
                        "unknown-unit@/amountUnit",
                        "missing@/funding/0",
                        "missing@/indicators/0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2101, -1})
    void isOfAYearNobodyFills(int year) throws Exception {
        var body = bytes(FILED.replace("2024", String.valueOf(year)) + "'grade':'优'}");

        assertThat(admin.create(body).errors(422)).containsExactly("year-out-of-range@/fiscalYear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/expectedObjective",
                "/achievedObjective",
                "/totalScore",
                "/grade",
                "/funding/1/executedAmount",
                "/funding/0/executionRate",
                "/indicators/0/name",
                "/indicators/0/score"
            })
    void holdsATextNoCellHolds(String pointer) throws Exception {
        var sample = SampleDocuments.of(0, "太长");
        SampleDocuments.put(sample, pointer, "9".repeat(1_000_000));

        assertThat(admin.create(sample).errors(422)).containsExactly("too-long@" + pointer);
    }

    @Test
    void doesNotSendALongNameBack() throws Exception {
        var sample = SampleDocuments.of(0, "太长");
        SampleDocuments.put(sample, "/indicators/0/category", "字".repeat(100_000));

        var answer = admin.create(sample);

        assertThat(answer.errors(422)).containsExactly("unknown-category@/indicators/0/category");
        assertThat(answer.response().getContentAsByteArray()).hasSizeLessThan(2_000);
    }

    @Test
    void hasMoreRowsThanAForm() throws Exception {
        var sample = SampleDocuments.of(0, "太多");
        var rows = sample.get("indicators").asArray();
        while (rows.size() <= 500) {
            rows.add(rows.get(0).deepCopy());
        }

        assertThat(admin.create(sample).errors(422)).containsExactly("too-many-rows@/indicators");
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}

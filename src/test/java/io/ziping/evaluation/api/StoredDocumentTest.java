package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.support.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes back of a document that was handed in. */
@WholeApplication
class StoredDocumentTest {

    private static final List<String> OUTPUT_ONLY = List.of("understood", "computedScore");

    @Autowired
    MockMvc mvc;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    static Stream<ObjectNode> samples() {
        return SampleDocuments.all("回来");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void carriesThePrintedFiguresCellByCell(ObjectNode sample) throws Exception {
        var created = admin.create(sample);
        var stored = admin.read(created.header("Location")).json(200);

        assertThat(created.json(201)).isEqualTo(stored);
        assertThat(ApiCalls.places(stored.get("findings")))
                .noneMatch(code -> code.startsWith("printed-figure-differs"));
        assertThat(stored.get("findings"))
                .noneMatch(finding -> finding.get("severity").asString().equals("BLOCK"));
        stored.get("indicators").forEach(row -> {
            assertThat(row.get("understood").asString()).isNotBlank();
            row.asObject().remove(OUTPUT_ONLY);
        });
        assertThat(stored.remove(List.of("id", "version", "status", "findings", "doubt", "doubtTerms")))
                .isEqualTo(sample);
    }

    /** A county's paper: lines of its own, one of them a part of another, and 年初 printed for the total alone. */
    @Test
    void keepsTheLinesOfFundingAsThePaperHasThem() throws Exception {
        var sample = SampleDocuments.of(0, "县里的行");
        var lines = sample.putArray("funding");
        lines.addObject()
                .put("source", "TOTAL")
                .put("initialBudget", "100.00")
                .put("adjustedBudget", "100.00")
                .put("executedAmount", "95.00")
                .put("weight", "10.00")
                .put("executionRate", "95.00")
                .put("score", "9.50");
        line(lines, "其中：上级补助", null, "60.00", "60.00", "100.00");
        line(lines, "其中：基建", "其中：上级补助", "20.00", "20.00", "100.00");
        line(lines, "县级资金", null, "40.00", "35.00", "87.50");
        sample.put("totalScore", "99.50");

        var created = admin.create(sample);
        var stored = created.json(201);
        var again = admin.replace(
                        created.header("Location"),
                        created.header("ETag"),
                        stored.deepCopy().remove(List.of("id", "version", "status", "findings", "doubt", "doubtTerms")))
                .json(200);

        for (var form : List.of(stored, again)) {
            assertThat(form.get("funding")).isEqualTo(sample.get("funding"));
            assertThat(ApiCalls.places(form.get("findings"))).noneMatch(place -> place.startsWith("printed-figure"));
        }
    }

    private static void line(
            ArrayNode lines, String name, @Nullable String parent, String adjusted, String executed, String rate) {
        var line = lines.addObject().put("name", name);
        if (parent != null) {
            line.put("parent", parent);
        }
        line.put("initialBudget", "").put("adjustedBudget", adjusted).put("executedAmount", executed);
        line.putNull("weight").put("executionRate", rate).putNull("score");
    }

    @Test
    void namesBothFiguresWhereThePaperIsWrong() throws Exception {
        var sample = SampleDocuments.of(3, "印错");
        SampleDocuments.put(sample, "/funding/0/executionRate", "86.19");
        SampleDocuments.put(sample, "/funding/2/executionRate", "1.00");
        SampleDocuments.put(sample, "/funding/0/score", "9.00");
        sample.put("totalScore", "99.00").put("grade", "良");

        var stored = admin.create(sample).json(201);

        assertThat(stored.get("totalScore").asString()).isEqualTo("100.00");
        assertThat(stored.get("findings"))
                .filteredOn(finding -> finding.get("code").asString().equals("printed-figure-differs"))
                .extracting(finding -> finding.get("pointer").asString()
                        + finding.get("message").asString().replaceAll("[^0-9.优良]+", " "))
                .containsExactlyInAnyOrder(
                        "/funding/0/executionRate 86.19 100.00 ",
                        "/funding/2/executionRate 1.00 0.00 ",
                        "/funding/0/score 9.00 10.00 ",
                        "/totalScore 99.00 100.00 ",
                        "/grade 良 优 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀👨‍👩‍👧",
                "\u202Eabc\u200F",
                "<script>alert(1)</script>",
                "${7*7} __${T(java.lang.Runtime)}__",
                "'; drop table x; --",
                "a\nb\tc",
                " 3 ",
                "1e999999999",
                "-9999999999999999.99",
                "٣"
            })
    void keepsWhateverWasTyped(String text) throws Exception {
        var sample = SampleDocuments.of(0, "怪" + Integer.toHexString(text.hashCode()));
        for (var place : List.of("/name", "/target", "/actual", "/deviationExplanation")) {
            SampleDocuments.put(sample, "/indicators/0" + place, text);
        }

        var row = admin.create(sample).json(201).at("/indicators/0");

        assertThat(List.of("name", "target", "actual", "deviationExplanation"))
                .allSatisfy(cell -> assertThat(row.get(cell).asString()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/indicators/0/weight",
                "/indicators/0/score",
                "/funding/1/initialBudget",
                "/funding/1/adjustedBudget",
                "/funding/1/executedAmount",
                "/funding/0/weight"
            })
    void keepsANumberThatIsNone(String pointer) throws Exception {
        for (var text : List.of("约3万", "99999999999999999999", "1e400", "NaN", "😀")) {
            var sample = SampleDocuments.of(0, "非数" + pointer.replace('/', '-') + text);
            SampleDocuments.put(sample, pointer, text);

            var stored = admin.create(sample).json(201);

            assertThat(stored.at(pointer).asString()).isEqualTo(text);
            assertThat(ApiCalls.places(stored.get("findings"))).contains("number-not-understood@" + pointer);
        }
    }

    @Test
    void losesOnlyWhatIsNoCharacter() throws Exception {
        var sample = SampleDocuments.of(0, "半个");
        SampleDocuments.put(sample, "/indicators/0/name", "甲\0乙\uD83D丙\uDE00丁😀");
        sample.put("totalScore", "\uD83D99.90\0").put("expectedObjective", "字".repeat(10_000));

        var stored = admin.create(sample).json(201);

        assertThat(stored.at("/indicators/0/name").asString()).isEqualTo("甲乙丙丁😀");
        assertThat(stored.get("expectedObjective")).isEqualTo(sample.get("expectedObjective"));
        assertThat(ApiCalls.places(stored.get("findings"))).doesNotContain("printed-figure-differs@/totalScore");
    }

    @Test
    void takesNumbersDigitByDigit() throws Exception {
        var sample = SampleDocuments.of(0, "数字").toString().replace("\"10.00\"", "10.00");

        var stored = admin.create(sample.getBytes(StandardCharsets.UTF_8)).json(201);

        assertThat(stored.at("/funding/0/adjustedBudget").asString()).isEqualTo("10.00");
        assertThat(stored.get("totalScore").asString()).isEqualTo("99.90");
        assertThat(ApiCalls.places(stored.get("findings")))
                .noneMatch(code -> code.startsWith("printed-figure-differs"));
    }
}

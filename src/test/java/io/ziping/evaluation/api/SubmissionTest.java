package io.ziping.evaluation.api;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Finding;
import io.ziping.support.WholeApplication;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.node.ObjectNode;

/** What stops a submission, what does not, and what a submission stops. */
@WholeApplication
class SubmissionTest {

    /** One change of a form that could be handed in, and all that then stops it, as {@code code@pointer}. */
    record Case(String pointer, String text, List<String> blocks) {

        Case(String pointer, String text, String... blocks) {
            this(pointer, text, List.of(blocks));
        }
    }

    static final List<Case> CASES = List.of(
            new Case("/funding/0/weight", "", "missing@/funding/0/weight"),
            new Case("/expectedObjective", "", "missing@/expectedObjective"),
            new Case("/achievedObjective", "\u3000\n", "missing@/achievedObjective"),
            new Case("/indicators/0/name", "", "missing@/indicators/0/name"),
            new Case("/indicators/3/target", "", "missing@/indicators/3/target"),
            new Case("/indicators/3/actual", "", "missing@/indicators/3/actual"),
            new Case("/indicators/0/weight", "", "missing@/indicators/0/weight"),
            new Case("/indicators/0/score", "", "missing@/indicators/0/score"),
            new Case("/funding/1/adjustedBudget", "很多", "number-not-understood@/funding/1/adjustedBudget"),
            new Case("/indicators/0/score", "五分", "number-not-understood@/indicators/0/score"),
            new Case(
                    "/indicators/0/weight",
                    "5.01",
                    "weights-not-100@/indicators",
                    "deviation-unexplained@/indicators/0/deviationExplanation"),
            new Case("/funding/0/weight", "9.99", "weights-not-100@/indicators"),
            new Case("/indicators/0/score", "5.01", "score-above-weight@/indicators/0/score"),
            new Case("/indicators/0/score", "-0.01", "score-below-zero@/indicators/0/score"),
            new Case("/funding/1/executedAmount", "-0.01", "executed-below-zero@/funding/1/executedAmount"),
            new Case("/indicators/0/actual", "差不多", "actual-not-a-number@/indicators/0/actual"),
            new Case("/indicators/0/actual", "达成指标", "actual-not-a-number@/indicators/0/actual"),
            new Case("/indicators/2/actual", "100", "actual-not-an-outcome@/indicators/2/actual"),
            new Case("/indicators/0/score", "4.99", "deviation-unexplained@/indicators/0/deviationExplanation"));

    @Autowired
    MockMvc mvc;

    private ApiCalls admin;

    @BeforeEach
    void administrator() {
        admin = new ApiCalls(mvc, "admin");
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void isStoppedByEachRule(Case rule) throws Exception {
        var sample = SampleDocuments.of(0, "拦" + CASES.indexOf(rule));
        SampleDocuments.put(sample, rule.pointer(), rule.text());
        var place = admin.create(sample).header("Location");

        assertThat(admin.submit(place).errors(422)).containsExactlyInAnyOrderElementsOf(rule.blocks());

        assertThat(admin.read(place).json(200).get("status").asString()).isEqualTo("DRAFT");
    }

    @Test
    void isStoppedByAFieldOfItsTemplate() throws Exception {
        var sample = SampleDocuments.of(0, "表样的栏目");
        sample.put("template", "sichuan-2023/1");
        sample.putObject("fields").put("conclusion", "完成").put("phone", "周敏");
        var place = admin.create(sample).header("Location");

        assertThat(admin.submit(place).errors(422)).containsExactly("field-not-understood@/fields/phone");
    }

    @Test
    void isStoppedWithoutAnyIndicator() throws Exception {
        var sample = SampleDocuments.of(0, "无指标");
        sample.putArray("indicators");
        var place = admin.create(sample).header("Location");

        assertThat(admin.submit(place).errors(422)).containsExactly("no-indicator@/indicators");
    }

    @Test
    void isTriedWithEveryBlock() {
        var tried = Stream.concat(
                        CASES.stream().flatMap(rule -> rule.blocks().stream()),
                        Stream.of("no-indicator@/indicators", "field-not-understood@/fields/phone"))
                .map(block -> block.substring(0, block.indexOf('@')))
                .collect(toSet());
        var all = Arrays.stream(FindingCode.values())
                .filter(code -> code.severity() == Finding.Severity.BLOCK)
                .map(FindingCode::code)
                .collect(toSet());

        assertThat(tried).isEqualTo(all);
    }

    static Stream<ObjectNode> samples() {
        return SampleDocuments.all("交齐");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesEveryPublishedForm(ObjectNode sample) throws Exception {
        var place = admin.create(sample).header("Location");

        assertThat(admin.submit(place).json(200).get("status").asString()).isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @CsvSource({
        "/indicators/0/actual, 90.00(%), unmet-at-full-score",
        "/indicators/3/actual, 900.00(用户), over-completed",
        "/indicators/3/actual, 250.00(件), not-comparable",
        "/funding/1/executedAmount, 5.00, excellent-despite-execution",
        "/funding/1/executedAmount, 8.00, execution-unexplained",
        "/funding/1/initialBudget, 1.00, budget-increased",
        "/totalScore, 1.00, printed-figure-differs",
    })
    void isNotStoppedByADoubt(String pointer, String text, String code) throws Exception {
        var sample = SampleDocuments.of(0, "疑" + code);
        SampleDocuments.put(sample, pointer, text);
        var place = admin.create(sample).header("Location");

        var submitted = admin.submit(place).json(200);

        assertThat(submitted.get("findings")).anySatisfy(finding -> {
            assertThat(finding.get("code").asString()).isEqualTo(code);
            assertThat(finding.get("severity").asString()).isEqualTo("WARNING");
            assertThat(finding.get("kind").asString()).isEqualTo("DOUBT");
        });
    }

    @Test
    void locksTheForm() throws Exception {
        var sample = SampleDocuments.of(4, "锁住");
        var place = admin.create(sample).header("Location");

        admin.submit(place).json(200);

        admin.submit(place).json(200);
        admin.replace(place, "*", sample).json(409);
        assertThat(admin.read(place).json(200).get("version").asLong()).isEqualTo(1);
    }
}

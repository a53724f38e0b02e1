package io.ziping.intake.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ziping.evaluation.document.DocumentFinding;
import io.ziping.scoring.result.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was read from a file is kept as JSON until it is taken in, which may be after an upgrade. */
class KeptReadingTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void ofAReleaseBeforeFindingsHadStakesIsStillRead() {
        var differs = new DocumentFinding(
                "/totalScore",
                "printed-figure-differs",
                Finding.Severity.WARNING,
                Finding.Kind.DOUBT,
                "总分印的是“98.00”，按本表计算应为“97.00”",
                "0.80",
                List.of(),
                "以哪一个为准？");
        var reading = ReadForms.reading(List.of()).withDifferences(List.of(differs));
        var kept = (ObjectNode) JSON.valueToTree(reading);
        ((ObjectNode) kept.get("differences").get(0)).remove(List.of("stake", "evidence", "ask"));

        var read = JSON.treeToValue(kept, Reading.class);

        assertThat(read.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo("/totalScore");
            assertThat(difference.stake()).isNull();
        });
    }
}

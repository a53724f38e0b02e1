package io.ziping.evaluation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.scoring.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Rules as they are stored and read again. */
class PolicyDocumentsTest {

    private final PolicyDocuments policyDocuments = new PolicyDocuments();

    @Test
    void storesEveryValueAndReadsNothingElse() {
        var stored = policyDocuments.write(Policies.strict("95"));

        assertThat(policyDocuments.write(policyDocuments.read(stored))).isEqualTo(stored);
        assertThat(policyDocuments.write(policyDocuments.read(stored.replace(",\"executionBudget\":\"ADJUSTED\"", ""))))
                .as("rules stored before the budget could be chosen")
                .isEqualTo(stored);
        for (var broken : List.of(
                stored.replace("\"name\"", "\"nome\""),
                stored.replaceFirst("\"limits\":\\{", "\"limits\":{\"extra\":1,"),
                stored.replace("\"excellent\":95", "\"excellent\":50"),
                stored.replace("\"RATIO\"", "\"OTHER\""),
                stored.replaceFirst("\"rounding\":\\{[^}]*\\}", "\"rounding\":null"),
                "{}")) {
            assertThat(broken).isNotEqualTo(stored);
            assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> policyDocuments.read(broken));
        }
    }
}

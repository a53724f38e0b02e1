package io.ziping.evaluation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ziping.scoring.Policies;
import io.ziping.scoring.policy.CheckSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Rules as they are stored and read again. */
class PolicyDocumentsTest {

    private final PolicyDocuments policyDocuments = new PolicyDocuments();

    @Test
    void storesWhatTheRulesMakeOfChecks() {
        var checks = new CheckSettings(
                Map.of("wrong-class", new BigDecimal("0.40"), "over-completed", new BigDecimal("0.35")),
                Set.of("total-capped"),
                Set.of("budget-increased", "budget-decreased"));
        var stored = policyDocuments.write(Policies.standard().checks(checks).build());

        assertThat(stored)
                .endsWith("\"checks\":{\"pinned\":{\"over-completed\":0.35,\"wrong-class\":0.40},"
                        + "\"advice\":[\"total-capped\"],\"off\":[\"budget-decreased\",\"budget-increased\"]}}");
        assertThat(policyDocuments.read(stored).checks()).isEqualTo(checks);
    }

    @Test
    void storesEveryValueAndReadsNothingElse() {
        var stored = policyDocuments.write(Policies.strict("95"));

        assertThat(policyDocuments.write(policyDocuments.read(stored))).isEqualTo(stored);
        assertThat(policyDocuments.write(policyDocuments.read(stored.replace(",\"executionBudget\":\"ADJUSTED\"", ""))))
                .as("rules stored before the budget could be chosen")
                .isEqualTo(stored);
        assertThat(policyDocuments
                        .read(stored.replaceFirst(",\"checks\":\\{.*\\}\\}$", "}"))
                        .checks())
                .as("rules stored before checks could be set")
                .isEqualTo(CheckSettings.NONE);
        for (var broken : List.of(
                stored.replace("\"name\"", "\"nome\""),
                stored.replaceFirst("\"limits\":\\{", "\"limits\":{\"extra\":1,"),
                stored.replace("\"excellent\":95", "\"excellent\":50"),
                stored.replace("\"RATIO\"", "\"OTHER\""),
                stored.replaceFirst("\"rounding\":\\{[^}]*\\}", "\"rounding\":null"),
                stored.replace("\"off\":[]", "\"off\":null"),
                stored.replace("\"off\":[]", "\"off\":[],\"extra\":1"),
                stored.replace("\"pinned\":{}", "\"pinned\":{\"wrong-class\":0.99}"),
                stored.replace("\"advice\":[],\"off\":[]", "\"advice\":[\"a\"],\"off\":[\"a\"]"),
                "{}",
                "[]")) {
            assertThat(broken).isNotEqualTo(stored);
            assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> policyDocuments.read(broken));
        }
    }
}

package io.ziping.evaluation.policy;

import io.ziping.scoring.policy.BudgetColumn;
import io.ziping.scoring.policy.CheckSettings;
import io.ziping.scoring.policy.ScoringPolicy;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rules as they are stored: a JSON object with every value and none besides. */
@Component
public class PolicyDocuments {

    /** Rules stored before these could be chosen do not name them. */
    private static final String EXECUTION_BUDGET = "executionBudget";

    private static final String CHECKS = "checks";

    private final JsonMapper json = JsonMapper.builder()
            // a value keeps its decimals on the way through a tree
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    public String write(ScoringPolicy policy) {
        return json.writeValueAsString(policy);
    }

    /** @throws tools.jackson.core.JacksonException when a value is missing, unknown or outside its range */
    ScoringPolicy read(String document) {
        var rules = json.readTree(document);
        if (rules instanceof ObjectNode values) {
            values.putIfAbsent(EXECUTION_BUDGET, values.stringNode(BudgetColumn.ADJUSTED.name()));
            values.putIfAbsent(CHECKS, json.valueToTree(CheckSettings.NONE));
        }
        return Objects.requireNonNull(json.treeToValue(rules, ScoringPolicy.class));
    }
}

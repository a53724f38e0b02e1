package io.ziping.evaluation.policy;

import io.ziping.scoring.policy.BudgetColumn;
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

    /** Rules stored before it could be chosen do not name it. */
    private static final String EXECUTION_BUDGET = "executionBudget";

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
        var rules = document.contains(EXECUTION_BUDGET) ? document : withBudget(document);
        return Objects.requireNonNull(json.readValue(rules, ScoringPolicy.class));
    }

    private String withBudget(String document) {
        var rules = (ObjectNode) json.readTree(document);
        rules.put(EXECUTION_BUDGET, BudgetColumn.ADJUSTED.name());
        return json.writeValueAsString(rules);
    }
}

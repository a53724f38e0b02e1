package io.ziping.evaluation;

import io.ziping.scoring.ScoringPolicy;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules as they are stored: a JSON object with every value and none besides. */
@Component
class PolicyDocuments {

    private final JsonMapper json = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    String write(ScoringPolicy policy) {
        return json.writeValueAsString(policy);
    }

    /** @throws tools.jackson.core.JacksonException when a value is missing, unknown or outside its range */
    ScoringPolicy read(String document) {
        return Objects.requireNonNull(json.readValue(document, ScoringPolicy.class));
    }
}

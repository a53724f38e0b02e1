package io.ziping.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code openapi/openapi.yaml} says of events is what is sent; that every answer keeps the rest is ApiContractTest's. Milliseconds. */
class WebhookContractTest {

    private static JsonNode contract() throws IOException {
        var yaml = new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
        return new JsonMapper().valueToTree(new Yaml().<Map<String, Object>>load(yaml));
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    @Test
    void namesTheTypesAndMembersThatThereAre() throws IOException {
        var contract = contract();
        var types = contract.at("/components/schemas/EvaluationEvent/properties/type/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(types).isEqualTo(WebhookEvent.types(List.of(WebhookEvent.values())));
        assertThat(contract.at("/components/schemas/TestEvent/properties/type/const")
                        .asString())
                .isEqualTo(WebhookEvent.TEST);
        assertThat(contract.at("/components/schemas/EvaluationEvent/properties").propertyNames())
                .containsExactlyElementsOf(names(WebhookBody.class));
        assertThat(contract.at("/components/schemas/EvaluationEventData/properties")
                        .propertyNames())
                .containsExactlyElementsOf(names(WebhookBody.Data.class));
        assertThat(contract.at("/webhooks").propertyNames()).containsExactly("evaluation", "test");
    }

    /** A constraint of the database names them once more. */
    @Test
    void theDatabaseKnowsTheSameTypes() throws IOException {
        var migration = new ClassPathResource("db/migration/V202612020000__create_webhooks.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(WebhookEvent.types(List.of(WebhookEvent.values())))
                .allMatch(type -> migration.contains("'" + type + "'"));
    }
}

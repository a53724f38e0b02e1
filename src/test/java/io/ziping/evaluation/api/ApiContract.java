package io.ziping.evaluation.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What {@code openapi/openapi.yaml} promises, and whether an answer keeps it. */
final class ApiContract {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String HERE = "https://ziping.invalid/openapi.json";
    private static final ObjectNode CONTRACT = read();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            OpenApi31.getInstance(), registry -> registry.schemas(Map.of(HERE, CONTRACT.toString())));

    private ApiContract() {}

    /** A part of the description. */
    static JsonNode at(String pointer) {
        return CONTRACT.at(pointer);
    }

    /** The description of an operation; empty when there is none at this address. */
    static Optional<JsonNode> operation(String method, String path) {
        return CONTRACT.get("paths")
                .propertyStream()
                .filter(described -> matches(described.getKey(), path))
                // a path without placeholders goes first
                .min((a, b) ->
                        Boolean.compare(a.getKey().contains("{"), b.getKey().contains("{")))
                .map(described -> described.getValue().get(method.toLowerCase(Locale.ROOT)));
    }

    /** What is wrong with a value of a named schema; empty when nothing is. */
    static List<String> mistakes(String schema, JsonNode value) {
        return validate("#/components/schemas/" + schema, value);
    }

    /** Fails where an answer is not what its operation promises: an undescribed status, header or body. */
    static void check(String method, String path, MockHttpServletResponse response) {
        if (!path.startsWith("/api/")) {
            return;
        }
        var operation = operation(method, path);
        assertThat(operation).as("%s %s", method, path).isPresent();
        var status = String.valueOf(response.getStatus());
        var promised = operation.get().get("responses").get(status);
        assertThat(promised)
                .as("%s %s answered %s, which is not described", method, path, status)
                .isNotNull();
        var answer = resolve(promised);
        answer.path("headers").propertyStream().forEach(header -> {
            var described = resolve(header.getValue());
            var value = response.getHeader(header.getKey());
            if (described.path("required").asBoolean(false)) {
                assertThat(value)
                        .as("%s of %s %s %s", header.getKey(), method, path, status)
                        .isNotNull();
            }
            if (value != null && described.at("/schema/pattern").isString()) {
                assertThat(value).matches(described.at("/schema/pattern").asString());
            }
        });
        body(method + " " + path + " " + status, answer.path("content"), response);
    }

    private static void body(String what, JsonNode contents, MockHttpServletResponse response) {
        if (contents.isMissingNode()) {
            assertThat(response.getContentAsByteArray()).as(what).isEmpty();
            return;
        }
        var type = MediaType.parseMediaType(String.valueOf(response.getContentType()));
        var content = contents.get(type.getType() + "/" + type.getSubtype());
        assertThat(content)
                .as("%s answered %s, which is not described", what, type)
                .isNotNull();
        var reference = content.at("/schema/$ref");
        if (reference.isString()) {
            var text = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
            assertThat(validate(reference.asString(), JSON.readTree(text)))
                    .as("%s: %s", what, text)
                    .isEmpty();
        }
    }

    private static List<String> validate(String reference, JsonNode value) {
        return SCHEMAS.getSchema(SchemaLocation.of(HERE + reference)).validate(value).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    /** What a description refers to, or itself. */
    static JsonNode resolve(JsonNode described) {
        var reference = described.path("$ref");
        return reference.isString() ? CONTRACT.at(reference.asString().substring(1)) : described;
    }

    private static boolean matches(String template, String path) {
        var pattern = Pattern.quote(template).replaceAll("\\{[a-z]+}", "\\\\E[^/]+\\\\Q");
        return Pattern.matches(pattern, path);
    }

    /** Clients have to overlook what is new; here every member has to be described. */
    private static void close(JsonNode schema) {
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            schema.asObject().put("additionalProperties", false);
        }
    }

    private static ObjectNode read() {
        try {
            var yaml = new ClassPathResource("openapi/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
            var contract =
                    JSON.valueToTree(new Yaml().<Map<String, Object>>load(yaml)).asObject();
            contract.at("/components/schemas").forEach(ApiContract::close);
            return contract;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

package io.ziping.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The 18 published forms as they were printed. */
public final class SampleForms {

    private static final JsonNode ALL = read();

    private SampleForms() {}

    /** Every form, in the order of the publication. */
    public static Stream<JsonNode> all() {
        return ALL.valueStream();
    }

    private static JsonNode read() {
        try (var stream = new ClassPathResource("samples/minhang-2024.json").getInputStream()) {
            return new JsonMapper().readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

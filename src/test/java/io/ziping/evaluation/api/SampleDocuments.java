package io.ziping.evaluation.api;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published forms as documents that tests may change. */
final class SampleDocuments {

    private static final ArrayNode ALL = read();

    private SampleDocuments() {}

    /** Each of the 18, filed under a unit of the test's own, so that it does not meet the trial data. */
    static Stream<ObjectNode> all(String unit) {
        return IntStream.range(0, ALL.size()).mapToObj(index -> of(index, unit));
    }

    /** One of them, filed under a unit of the test's own. */
    static ObjectNode of(int index, String unit) {
        return ALL.get(index)
                .asObject()
                .deepCopy()
                .put("competentDepartment", unit + "部门")
                .put("implementingUnit", unit);
    }

    /** A line or row of a document. */
    static ObjectNode at(ObjectNode document, String pointer) {
        return document.at(pointer).asObject();
    }

    /** Writes one place of a document. */
    static void put(ObjectNode document, String pointer, String text) {
        var end = pointer.lastIndexOf('/');
        at(document, pointer.substring(0, end)).put(pointer.substring(end + 1), text);
    }

    private static ArrayNode read() {
        try (var stream = new ClassPathResource("samples/minhang-2024.json").getInputStream()) {
            return new JsonMapper().readTree(stream).asArray();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}

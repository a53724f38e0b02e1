package io.ziping.sheet;

import io.ziping.evaluation.EvaluationDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The 18 published forms. */
public final class SampleSheets {

    private static final List<EvaluationDocument> DOCUMENTS = read();

    private SampleSheets() {}

    public static List<EvaluationDocument> documents() {
        return DOCUMENTS;
    }

    public static List<Sheet> sheets() {
        return DOCUMENTS.stream().map(Sheet::of).toList();
    }

    public static EvaluationDocument document(String project) {
        return DOCUMENTS.stream()
                .filter(document -> project.equals(document.project()))
                .findFirst()
                .orElseThrow();
    }

    private static List<EvaluationDocument> read() {
        try (var stream =
                Objects.requireNonNull(SampleSheets.class.getResourceAsStream("/samples/minhang-2024.json"))) {
            return JsonMapper.shared().readValue(stream, new TypeReference<List<EvaluationDocument>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

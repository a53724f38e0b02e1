package io.ziping.intake.checking;

import io.ziping.evaluation.document.EvaluationDocument;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the paper files a row, in its own words, whatever was decided since.
 *
 * @param dimension 一级指标; blank when none was read
 * @param category 二级指标; blank when none was read
 */
public record PrintedClass(String dimension, String category) {

    static List<PrintedClass> of(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.indicators(), List.<EvaluationDocument.Indicator>of()).stream()
                .map(row -> new PrintedClass(text(row.dimension()), text(row.category())))
                .toList();
    }

    /** Whether nothing says that its rows belong together. */
    public boolean isBlank() {
        return dimension.isEmpty() && category.isEmpty();
    }

    /** Both levels as far as they are known. */
    public String words() {
        return Stream.of(dimension, category).filter(level -> !level.isEmpty()).collect(Collectors.joining(" › "));
    }

    private static String text(@Nullable String name) {
        return Objects.requireNonNullElse(name, "").strip();
    }
}

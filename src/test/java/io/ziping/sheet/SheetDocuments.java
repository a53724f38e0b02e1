package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Forms made for a test. */
public final class SheetDocuments {

    private SheetDocuments() {}

    /** A form in which nothing has been written. */
    public static EvaluationDocument blank() {
        return document(null, null, null, null);
    }

    public static EvaluationDocument withFunding(@Nullable String unit, List<Funding> funding) {
        return new EvaluationDocument(
                null, null, null, 2025, "项目", null, null, unit, funding, null, null, null, null, null);
    }

    public static EvaluationDocument withIndicators(List<Indicator> indicators) {
        return document("指标很多的项目", indicators, "预期目标", "99.00");
    }

    public static EvaluationDocument withObjective(String objective) {
        return document("目标很长的项目", SampleSheets.documents().get(1).indicators(), objective, "99.00");
    }

    /** Rows under three dimensions with four categories each. */
    public static List<Indicator> indicators(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> indicator(
                        "第%d类指标".formatted(index * 3 / count + 1),
                        "第%d组可持续影响指标".formatted(index * 12 / count + 1),
                        "三级指标之%d".formatted(index + 1)))
                .toList();
    }

    public static Indicator indicator(@Nullable String dimension, @Nullable String category, String name) {
        return new Indicator(dimension, category, name, "≥95.00(%)", "100.00(%)", "0.45", "0.45", null, null, null);
    }

    private static EvaluationDocument document(
            @Nullable String project,
            @Nullable List<Indicator> indicators,
            @Nullable String objective,
            @Nullable String total) {
        return new EvaluationDocument(
                null,
                null,
                null,
                project == null ? null : 2025,
                project,
                null,
                null,
                null,
                null,
                indicators,
                objective,
                null,
                total,
                total == null ? null : "优");
    }
}

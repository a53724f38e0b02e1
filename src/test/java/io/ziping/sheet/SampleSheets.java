package io.ziping.sheet;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Status;
import io.ziping.scoring.values.Grade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** The same with a mark on every page, as stored forms are printed. */
    public static List<Sheet> markedSheets() {
        return DOCUMENTS.stream()
                .map(document -> Sheet.of(document)
                        .marked(new Sheet.Mark(
                                DOCUMENTS.indexOf(document) + 1L,
                                5,
                                "K7QM2-9XRTB",
                                "https://ziping.example.gov.cn/verify",
                                "")))
                .toList();
    }

    /** The same as drafts are printed. */
    public static List<Sheet> draftSheets() {
        return markedSheets().stream()
                .map(sheet -> {
                    var mark = Objects.requireNonNull(sheet.mark());
                    return sheet.marked(
                            new Sheet.Mark(mark.id(), mark.version(), mark.code(), mark.address(), Sheet.Mark.DRAFT));
                })
                .toList();
    }

    public static Sheet marked(Sheet sheet, Sheet.Mark mark) {
        return sheet.marked(mark);
    }

    public static EvaluationDocument document(String project) {
        return DOCUMENTS.stream()
                .filter(document -> project.equals(document.project()))
                .findFirst()
                .orElseThrow();
    }

    /** Their lines in a list, in the same order. */
    public static List<EvaluationSummary> summaries() {
        return DOCUMENTS.stream().map(SampleSheets::summary).toList();
    }

    private static EvaluationSummary summary(EvaluationDocument document) {
        var total = Objects.requireNonNull(document.funding()).get(0);
        return new EvaluationSummary(
                DOCUMENTS.indexOf(document) + 1L,
                Objects.requireNonNull(document.fiscalYear()),
                Objects.requireNonNull(document.project()),
                Objects.requireNonNull(document.competentDepartment()),
                1,
                Objects.requireNonNull(document.competentDepartment()),
                Objects.requireNonNull(document.implementingUnit()),
                yuan(total.initialBudget()),
                yuan(total.adjustedBudget()),
                yuan(total.executedAmount()),
                new BigDecimal(Objects.requireNonNull(total.executionRate())),
                new BigDecimal(Objects.requireNonNull(document.totalScore())),
                Grade.EXCELLENT,
                null,
                null,
                Status.PUBLISHED,
                0,
                1,
                0,
                1,
                2,
                "执行低仍为优",
                Instant.EPOCH,
                BigDecimal.ZERO,
                null,
                0);
    }

    private static BigDecimal yuan(@Nullable String wan) {
        return new BigDecimal(Objects.requireNonNull(wan)).movePointRight(4);
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

package io.ziping.evaluation;

import io.ziping.scoring.Finding;
import io.ziping.scoring.FundingSource;
import io.ziping.scoring.PrintedFigures;
import io.ziping.scoring.ScoreCard;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the computed figures a paper form prints beside the form, to compare them with ours. */
@Component
@RequiredArgsConstructor
class PrintedFiguresStore {

    private final JsonMapper json;

    /** The printed figures of a document as they are kept. */
    String of(EvaluationDocument document) {
        var lines = Arrays.stream(FundingSource.values())
                .map(source -> line(document, source))
                .toList();
        return json.writeValueAsString(
                new PrintedFigures(lines, blank(document.totalScore()), blank(document.grade())));
    }

    private static PrintedFigures.Line line(EvaluationDocument document, FundingSource source) {
        var entries = document.funding() == null ? List.<EvaluationDocument.Funding>of() : document.funding();
        return entries.stream()
                .filter(entry -> source.name().equals(entry.source()))
                .findFirst()
                .map(entry -> new PrintedFigures.Line(
                        blank(entry.initialBudget()),
                        blank(entry.adjustedBudget()),
                        blank(entry.executedAmount()),
                        blank(entry.executionRate()),
                        blank(entry.score())))
                .orElseGet(() -> new PrintedFigures.Line("", "", "", "", ""));
    }

    /** One finding per kept figure that differs from the computed one. */
    List<Finding> differences(String kept, ScoreCard card) {
        return kept.isEmpty()
                ? List.of()
                : PrintedFigures.compare(Objects.requireNonNull(json.readValue(kept, PrintedFigures.class)), card);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : TypedText.clean(text);
    }
}

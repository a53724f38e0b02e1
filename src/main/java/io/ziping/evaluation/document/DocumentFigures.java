package io.ziping.evaluation.document;

import io.ziping.evaluation.cell.KeptText;
import io.ziping.scoring.checks.PrintedFigures;
import io.ziping.scoring.values.FundingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The computed figures that the paper behind a document prints. */
final class DocumentFigures {

    private DocumentFigures() {}

    /** The printed figures of a document, its lines in the order in which the form has them. */
    static PrintedFigures of(EvaluationDocument document) {
        var lines = new ArrayList<PrintedFigures.Line>();
        lines.add(funding(document).stream()
                .filter(DocumentFigures::isTotal)
                .findFirst()
                .map(total -> line(total, ""))
                .orElseGet(() -> new PrintedFigures.Line("", "", "", "", "", "")));
        funding(document).stream()
                .filter(entry -> !isTotal(entry))
                .forEach(entry -> lines.add(line(entry, blank(entry.weight()))));
        return new PrintedFigures(lines, blank(document.totalScore()), blank(document.grade()));
    }

    private static List<EvaluationDocument.Funding> funding(EvaluationDocument document) {
        return Objects.requireNonNullElse(document.funding(), List.of());
    }

    private static boolean isTotal(EvaluationDocument.Funding entry) {
        return FundingSource.TOTAL.name().equals(entry.source());
    }

    private static PrintedFigures.Line line(EvaluationDocument.Funding entry, String weight) {
        return new PrintedFigures.Line(
                blank(entry.initialBudget()),
                blank(entry.adjustedBudget()),
                blank(entry.executedAmount()),
                blank(entry.executionRate()),
                blank(entry.score()),
                weight);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : KeptText.clean(text);
    }
}

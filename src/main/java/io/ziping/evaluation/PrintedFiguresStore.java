package io.ziping.evaluation;

import io.ziping.scoring.Finding;
import io.ziping.scoring.FundingSource;
import io.ziping.scoring.PrintedFigures;
import io.ziping.scoring.ScoreCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the computed figures a paper form prints beside the form, to compare them with ours; with them the version of
 * the rules that was in force when the paper was taken in.
 */
@Component
@RequiredArgsConstructor
class PrintedFiguresStore {

    private final JsonMapper json;

    private static final String RULES = "policyId";

    /**
     * The printed figures of a document as they are kept, its lines in the order in which the form has them.
     *
     * @param policyId the version of the rules in force; {@code null} for the standard ones
     */
    String of(EvaluationDocument document, @Nullable Long policyId) {
        var lines = new ArrayList<PrintedFigures.Line>();
        lines.add(funding(document).stream()
                .filter(PrintedFiguresStore::isTotal)
                .findFirst()
                .map(total -> line(total, ""))
                .orElseGet(() -> new PrintedFigures.Line("", "", "", "", "", "")));
        funding(document).stream()
                .filter(entry -> !isTotal(entry))
                .forEach(entry -> lines.add(line(entry, blank(entry.weight()))));
        ObjectNode kept =
                json.valueToTree(new PrintedFigures(lines, blank(document.totalScore()), blank(document.grade())));
        if (policyId != null) {
            kept.put(RULES, policyId);
        }
        return json.writeValueAsString(kept);
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

    /** One finding per kept figure that differs from the computed one. */
    List<Finding> differences(String kept, ScoreCard card) {
        return kept.isEmpty()
                ? List.of()
                : PrintedFigures.compare(Objects.requireNonNull(json.readValue(kept, PrintedFigures.class)), card);
    }

    /** The version of the rules under which kept figures were taken in; {@code null} for the standard ones. */
    @Nullable
    Long rulesOf(String kept) {
        var policyId = json.readTree(kept).get(RULES);
        return policyId == null ? null : policyId.asLong();
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : TypedText.clean(text);
    }
}

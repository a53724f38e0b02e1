package io.ziping.evaluation.form;

import io.ziping.scoring.checks.PrintedFigures;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreCard;
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
public class PrintedFiguresStore {

    private final JsonMapper json;

    private static final String RULES = "policyId";

    /**
     * Printed figures as they are kept.
     *
     * @param policyId the version of the rules in force; {@code null} for the standard ones
     */
    public String write(PrintedFigures figures, @Nullable Long policyId) {
        ObjectNode kept = json.valueToTree(figures);
        if (policyId != null) {
            kept.put(RULES, policyId);
        }
        return json.writeValueAsString(kept);
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
}

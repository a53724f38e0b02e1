package io.ziping.evaluation;

import io.ziping.scoring.Headline;
import io.ziping.scoring.Scorer;
import java.util.ArrayList;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Applies the rules to a form: the one place where a form is scored. */
@Component
@RequiredArgsConstructor
class FormScoring {

    private final Scorer scorer;
    private final PrintedFiguresStore printedFigures;

    /** What the rules say of a form. */
    ScoredForm score(SelfEvaluation evaluation) {
        var card = scorer.score(evaluation.toScoreSheet());
        var findings = new ArrayList<>(card.findings());
        findings.addAll(printedFigures.differences(evaluation.getPrintedFigures(), card));
        return new ScoredForm(evaluation, card, findings);
    }

    /** The same, and keeps it with the form. */
    ScoredForm scoreAndKeep(SelfEvaluation evaluation) {
        var scored = score(evaluation);
        evaluation.keep(
                scored.card(),
                Headline.of(scored.findings()).map(Headline::text).orElse(""),
                scored.blocks().size(),
                scored.warnings().size());
        return scored;
    }
}

package io.ziping.evaluation;

import io.ziping.scoring.Headline;
import io.ziping.scoring.Scorer;
import java.util.ArrayList;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies the rules to a form: the one place where a form is scored. A form that is only read is scored by the version
 * of the rules it was stored under, so that what is shown is what is stored; one that is written, by the version in force.
 */
@Component
@RequiredArgsConstructor
class FormScoring {

    private final ScoringRules rules;
    private final PrintedFiguresStore printedFigures;

    /** What the rules say of a form that were in force when it was last written. */
    ScoredForm score(SelfEvaluation evaluation) {
        return score(evaluation, rules.of(evaluation.getPolicyId()).scorer());
    }

    /** What the rules in force say of a form that is not stored. */
    ScoredForm scoreUnfiled(SelfEvaluation evaluation) {
        return score(evaluation, rules.of(inForce(evaluation)).scorer());
    }

    /** What any rules say of a form. */
    ScoredForm score(SelfEvaluation evaluation, Scorer scorer) {
        var card = scorer.score(evaluation.toScoreSheet());
        var findings = new ArrayList<>(card.findings());
        findings.addAll(printedFigures.differences(evaluation.getPrintedFigures(), card));
        return new ScoredForm(evaluation, card, findings);
    }

    /** What the rules in force say, and keeps it with the form. */
    ScoredForm scoreAndKeep(SelfEvaluation evaluation) {
        var policyId = inForce(evaluation);
        var scored = score(evaluation, rules.of(policyId).scorer());
        evaluation.keep(
                scored.card(),
                headline(scored),
                scored.blocks().size(),
                scored.warnings().size(),
                policyId);
        return scored;
    }

    /** The same, if the form was stored under other rules. */
    void scoreAgainIfRulesChanged(SelfEvaluation evaluation) {
        if (!Objects.equals(inForce(evaluation), evaluation.getPolicyId())) {
            scoreAndKeep(evaluation);
        }
    }

    static String headline(ScoredForm scored) {
        return Headline.of(scored.findings()).map(Headline::text).orElse("");
    }

    /** 分数 of the funding block as a new form of its year begins with it. */
    String usualExecutionWeight(SelfEvaluation evaluation) {
        return rules.of(inForce(evaluation))
                .policy()
                .executionWeight()
                .setScale(2)
                .toPlainString();
    }

    private @Nullable Long inForce(SelfEvaluation evaluation) {
        return evaluation.isNew() ? rules.inForce(evaluation.getFiscalYear()) : evaluation.getPolicyInForce();
    }
}

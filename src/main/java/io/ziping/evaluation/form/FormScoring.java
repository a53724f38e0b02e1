package io.ziping.evaluation.form;

import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.evaluation.policy.ScoringRules.Rules;
import io.ziping.scoring.examined.Context;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.scorer.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies the rules to a form: the one place where a form is scored. A form that is only read is scored by the version
 * of the rules it was stored under, so that what is shown is what is stored; one that is written, by the version in force.
 */
@Component
@RequiredArgsConstructor
public class FormScoring {

    private final ScoringRules rules;
    private final PrintedFiguresStore printedFigures;
    private final FindingStore findings;
    private final KeptComparison comparison;
    private final ContextSource others;
    private final FormTemplates templates;

    /** What the rules say of a form that were in force when it was last written. */
    public ScoredForm score(SelfEvaluation evaluation) {
        return score(evaluation, rules.of(evaluation.getPolicyId()));
    }

    /** The rules that were in force when a form was last written. */
    public ScoringPolicy policy(SelfEvaluation evaluation) {
        return rules.of(evaluation.getPolicyId()).policy();
    }

    /** What the rules in force say of a form that is not stored. */
    public ScoredForm scoreUnfiled(SelfEvaluation evaluation) {
        return score(evaluation, rules.of(inForce(evaluation)));
    }

    /** What any rules say of a form. */
    public ScoredForm score(SelfEvaluation evaluation, Rules applied) {
        return scored(evaluation, applied.score(FormSheet.of(evaluation)), comparison.read(evaluation), applied);
    }

    /** What the rules say of a form that were in force when it was last written, compared with other forms as they are now. */
    public ScoredForm compare(SelfEvaluation evaluation) {
        return compare(evaluation, rules.of(evaluation.getPolicyId()));
    }

    /** What any rules say of a form, compared with other forms as they are now. */
    ScoredForm compare(SelfEvaluation evaluation, Rules applied) {
        var sheet = FormSheet.of(evaluation);
        var card = applied.score(sheet);
        var compared = applied.scorer().compare(sheet, card, others.of(evaluation, sheet, card));
        return scored(evaluation, card, compared, applied);
    }

    /** What was found beside other forms, as it is kept with the form. */
    public String comparison(ScoredForm scored) {
        return comparison.write(scored.evaluation(), scored.compared());
    }

    private ScoredForm scored(SelfEvaluation evaluation, ScoreCard card, List<Finding> compared, Rules applied) {
        var found = new ArrayList<>(applied.scorer().together(card.findings(), compared));
        found.addAll(applied.scorer().inForce(printedDifferences(evaluation, card, applied)));
        return ScoredForm.of(evaluation, applied.policy(), card, templates.applying(evaluation, found), compared);
    }

    /**
     * What a paper prints otherwise than it is computed. It was made under the rules that were in force when it was taken
     * in, and is right as long as it agrees with them: rules that change later make no doubt of it.
     */
    private List<Finding> printedDifferences(SelfEvaluation evaluation, ScoreCard card, Rules now) {
        var printed = evaluation.getPrintedFigures();
        var differences = printedFigures.differences(printed, card);
        if (differences.isEmpty()) {
            return differences;
        }
        var then = rules.of(printedFigures.rulesOf(printed));
        if (then == now) {
            return differences;
        }
        var wrongThen = printedFigures.differences(printed, then.scorer().card(FormSheet.of(evaluation))).stream()
                .map(Finding::pointer)
                .collect(Collectors.toSet());
        return differences.stream()
                .filter(difference -> wrongThen.contains(difference.pointer()))
                .toList();
    }

    /** What the rules in force say, and keeps it with the form. */
    public ScoredForm scoreAndKeep(SelfEvaluation evaluation) {
        var policyId = inForce(evaluation);
        return keep(score(evaluation, rules.of(policyId)), policyId);
    }

    /** The same, compared with other forms as they are now: for who is about to hand the form in. */
    public ScoredForm compareAndKeep(SelfEvaluation evaluation) {
        var policyId = inForce(evaluation);
        return keep(compare(evaluation, rules.of(policyId)), policyId);
    }

    /**
     * Keeps with a form that is being made what the standard rules say of it, by itself and beside what is known of others.
     *
     * @param own what the standard rules say of it by itself
     * @param accepting told what was found, says the digests of findings whose explanation was accepted
     * @return what was found in it; the caller stores it
     */
    public FindingRows scoreBeside(
            SelfEvaluation made, Scorer.Scored own, Context known, Function<FindingRows, Set<String>> accepting) {
        var applied = rules.of(null);
        var scored = scored(made, own.card(), applied.scorer().compare(own, known), applied);
        made.keep(scored.card(), FindingCounts.of(scored.findings()), null);
        made.getResults().keepComparison(comparison(scored));
        var found = findings.rows(scored);
        var accepted = accepting.apply(found);
        if (!accepted.isEmpty()) {
            scored = scored.accepting(accepted);
            found = findings.rows(scored);
        }
        made.getResults().keep(scored.doubt(), found.digest());
        return found;
    }

    private ScoredForm keep(ScoredForm scored, @Nullable Long policyId) {
        var evaluation = scored.evaluation();
        evaluation.keep(scored.card(), FindingCounts.of(scored.findings()), policyId);
        evaluation.getResults().keepComparison(comparison(scored));
        findings.keep(scored);
        return scored;
    }

    /** The same, if the form was stored under other rules. */
    public void scoreAgainIfRulesChanged(SelfEvaluation evaluation) {
        if (!Objects.equals(inForce(evaluation), evaluation.getPolicyId())) {
            scoreAndKeep(evaluation);
        }
    }

    /** 分数 of the funding block as a new form of its year begins with it. */
    public String usualExecutionWeight(SelfEvaluation evaluation) {
        return usualExecutionWeight(inForce(evaluation));
    }

    /** The same by a version of the rules. */
    public String usualExecutionWeight(@Nullable Long policyId) {
        return rules.of(policyId).policy().executionWeight().setScale(2).toPlainString();
    }

    /** The version of the rules that is in force for a form; {@code null} for the standard ones. */
    public @Nullable Long inForce(SelfEvaluation evaluation) {
        return evaluation.isNew()
                ? rules.inForce(evaluation.getHeading().getFiscalYear())
                : evaluation.getPolicyInForce();
    }
}

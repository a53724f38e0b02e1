package io.ziping.evaluation.form;

import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.result.ScoreCard;
import java.util.List;

/**
 * A form with everything the rules say of it.
 *
 * @param policy the rules it was scored by
 * @param doubt what the findings come to
 */
public record ScoredForm(
        SelfEvaluation evaluation, ScoringPolicy policy, ScoreCard card, List<Finding> findings, DoubtScore doubt) {

    ScoredForm(SelfEvaluation evaluation, ScoringPolicy policy, ScoreCard card, List<Finding> findings) {
        this(evaluation, policy, card, findings, DoubtScore.of(findings));
    }

    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public List<Finding> blocks() {
        return of(Kind.BLOCK);
    }
}

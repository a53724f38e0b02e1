package io.ziping.evaluation.form;

import io.ziping.scoring.finding.ChecksInForce;
import io.ziping.scoring.finding.DoubtScore;
import io.ziping.scoring.policy.ScoringPolicy;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.result.ScoreCard;
import java.util.List;
import java.util.Set;

/**
 * A form with everything the rules say of it.
 *
 * @param policy the rules it was scored by
 * @param compared what was found beside other forms, whatever the rules make of it
 * @param accepted the digests of findings whose explanation a reviewer has accepted
 * @param doubt what the findings come to that nobody has accepted an explanation for
 */
public record ScoredForm(
        SelfEvaluation evaluation,
        ScoringPolicy policy,
        ScoreCard card,
        List<Finding> findings,
        List<Finding> compared,
        Set<String> accepted,
        DoubtScore doubt) {

    static ScoredForm of(
            SelfEvaluation evaluation,
            ScoringPolicy policy,
            ScoreCard card,
            List<Finding> findings,
            List<Finding> compared) {
        return of(
                evaluation,
                policy,
                card,
                findings,
                compared,
                evaluation.getResults().accepted());
    }

    private static ScoredForm of(
            SelfEvaluation evaluation,
            ScoringPolicy policy,
            ScoreCard card,
            List<Finding> findings,
            List<Finding> compared,
            Set<String> accepted) {
        var open = accepted.isEmpty()
                ? findings
                : findings.stream()
                        .filter(finding -> !accepted.contains(FindingDigest.of(evaluation, finding)))
                        .toList();
        var doubt = DoubtScore.of(open, new ChecksInForce(policy.checks())::confidence);
        return new ScoredForm(evaluation, policy, card, findings, compared, accepted, doubt);
    }

    /** The same when explanations of other findings are accepted. */
    public ScoredForm accepting(Set<String> digests) {
        return digests.equals(accepted) ? this : of(evaluation, policy, card, findings, compared, digests);
    }

    /** Whether a reviewer has accepted the explanation of a finding. */
    public boolean isAccepted(Finding finding) {
        return !accepted.isEmpty() && accepted.contains(FindingDigest.of(evaluation, finding));
    }

    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public List<Finding> blocks() {
        return of(Kind.BLOCK);
    }
}

package io.ziping.evaluation.form;

import io.ziping.scoring.result.Finding;
import io.ziping.scoring.result.Finding.Kind;
import io.ziping.scoring.result.ScoreCard;
import java.util.List;

/** A form with everything the rules say of it. */
public record ScoredForm(SelfEvaluation evaluation, ScoreCard card, List<Finding> findings) {

    public List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public List<Finding> blocks() {
        return of(Kind.BLOCK);
    }
}

package io.ziping.evaluation;

import io.ziping.scoring.Finding;
import io.ziping.scoring.ScoreCard;
import java.util.List;

/** A form with everything the rules say of it. */
record ScoredForm(SelfEvaluation evaluation, ScoreCard card, List<Finding> findings) {

    List<Finding> blocks() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCK)
                .toList();
    }

    List<Finding> warnings() {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .toList();
    }
}

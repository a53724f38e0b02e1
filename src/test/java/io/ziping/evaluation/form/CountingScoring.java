package io.ziping.evaluation.form;

import static org.mockito.Mockito.mock;

import io.ziping.evaluation.policy.PolicyDocuments;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.scoring.examined.Context;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Scores by the standard rules, and counts how often. */
public final class CountingScoring extends FormScoring {

    private int count;

    public CountingScoring() {
        super(
                new ScoringRules(mock(JdbcClient.class), mock(PolicyDocuments.class)),
                new PrintedFiguresStore(new JsonMapper()),
                mock(FindingStore.class),
                new KeptComparison(new JsonMapper()),
                (form, sheet, card) -> Context.NONE,
                new FormTemplates(mock(SheetTemplates.class), mock(TemplateChoices.class)));
    }

    @Override
    public ScoredForm score(SelfEvaluation evaluation, ScoringRules.Rules applied) {
        count++;
        return super.score(evaluation, applied);
    }

    @Override
    ScoredForm compare(SelfEvaluation evaluation, ScoringRules.Rules applied) {
        count++;
        return super.compare(evaluation, applied);
    }

    /** How often a form was scored. */
    public int count() {
        return count;
    }
}

package io.ziping.evaluation.form;

import io.ziping.scoring.examined.Context;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.result.ScoreSheet;

/** Knows what stands beside a form: the year before, and what other forms say of the same things. */
@FunctionalInterface
public interface ContextSource {

    /**
     * What is known now.
     *
     * @param sheet the form as the rules read it
     * @param card what they say of it
     */
    Context of(SelfEvaluation form, ScoreSheet sheet, ScoreCard card);
}

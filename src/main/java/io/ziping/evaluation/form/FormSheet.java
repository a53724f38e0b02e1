package io.ziping.evaluation.form;

import io.ziping.scoring.result.ScoreSheet;

/** Shows a form to the rules. */
public final class FormSheet {

    private FormSheet() {}

    /** The form as the rules read it. */
    public static ScoreSheet of(SelfEvaluation form) {
        return new ScoreSheet(
                form.getHeading().getFiscalYear(),
                form.getHeading().getProjectName(),
                form.getHeading().getAmountUnit(),
                form.getCells().getExecutionWeight().text(),
                form.funding().typedTotal(),
                form.funding().rows(),
                form.getCells().getExpectedObjective(),
                form.getCells().getAchievedObjective(),
                form.getIndicators().stream().map(Indicator::toRow).toList());
    }
}

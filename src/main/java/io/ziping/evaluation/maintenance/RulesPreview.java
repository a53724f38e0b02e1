package io.ziping.evaluation.maintenance;

import io.ziping.evaluation.workflow.Status;
import java.util.List;

/**
 * What other rules would change in the forms of a year.
 *
 * @param forms how many were looked at
 * @param changed how many would get other figures, or other findings
 * @param grades how many of those another grade
 * @param settled how many of those were passed by the finance bureau and keep their figures unless it is asked otherwise
 * @param settledForms how many forms were passed by the finance bureau in all
 * @param first the first of the changed ones
 */
public record RulesPreview(
        long forms, long changed, long grades, long settled, long settledForms, List<ChangedForm> first) {

    /** One form before and after. */
    public record ChangedForm(long id, String project, String unit, Status status, Figures before, Figures after) {

        /** Whether the figures stay unless it is asked otherwise. */
        public boolean isSettled() {
            return status.isSettled();
        }
    }

    /**
     * What the rules give.
     *
     * @param rate 执行率, or blank
     * @param grade 优, 良, 中, 差, or blank
     * @param doubt 存疑分, one decimal
     * @param computed what each indicator would earn by rule
     */
    public record Figures(
            String executionScore,
            String rate,
            String totalScore,
            String grade,
            int findings,
            String headline,
            String doubt,
            List<String> computed) {}
}

package io.ziping.evaluation.bulk;

import io.ziping.evaluation.form.PrintedFiguresStore;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClass;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A form that is not stored yet, with the way it has gone.
 *
 * @param version as each move makes a new one
 */
record LoadedForm(SelfEvaluation evaluation, long version, List<Step> steps) {

    /** A move that was made, and the form's version before it. */
    record Step(Transition transition, Status from, long version, BulkForm.Step made) {}

    /**
     * Makes a form.
     *
     * @param categories by their identities
     * @throws IllegalArgumentException when no form of its status makes one of the moves
     */
    static LoadedForm of(BulkForm form, Map<Long, IndicatorClass> categories, PrintedFiguresStore printedFigures) {
        var evaluation = new SelfEvaluation(form.project(), form.fiscalYear(), form.amountUnit());
        var blank = evaluation.fill();
        blank.replace(form.content(), categories);
        if (form.printed() != null) {
            blank.keepPrintedFigures(printedFigures.write(form.printed(), null));
        }
        blank.touch(form.createdBy(), form.createdAt());
        if (form.takenOver()) {
            evaluation.publishAsFound(form.createdAt());
        }
        var steps = new ArrayList<Step>();
        long version = 1;
        for (var made : form.moves()) {
            var from = evaluation.getStatus();
            var transition = from.transitions().stream()
                    .filter(each -> each.move() == made.move() && each.when().test(evaluation.passage(false)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(from + " is left by no " + made.move()));
            steps.add(new Step(transition, from, version++, made));
            evaluation.getWorkflowState().take(transition, made.at());
        }
        return new LoadedForm(evaluation, version, steps);
    }
}

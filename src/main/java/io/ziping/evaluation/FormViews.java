package io.ziping.evaluation;

import io.ziping.identity.Accounts;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Makes the view of a form for somebody. */
@Component
@RequiredArgsConstructor
class FormViews {

    private final IndicatorClasses classes;
    private final Accounts accounts;
    private final Pins pins;

    FormView of(ScoredForm form, Viewer viewer) {
        var evaluation = form.evaluation();
        var seen = pins(evaluation, viewer);
        var cells = new FormCells(form, seen);
        var card = form.card();
        var updatedBy = evaluation.getUpdatedBy();
        return new FormView(
                evaluation.identity(),
                evaluation.getVersion(),
                evaluation.getFiscalYear(),
                evaluation.getProjectName(),
                evaluation.getDepartment().getName(),
                evaluation.getUnit().getName(),
                evaluation.getStatus(),
                evaluation.getAmountUnit().label(),
                EvaluationPermissions.mayEdit(viewer.role(), evaluation.getStatus()),
                cells.funding(),
                card.executionScore().trace(),
                cells.objective(FormField.EXPECTED_OBJECTIVE),
                cells.objective(FormField.ACHIEVED_OBJECTIVE),
                cells.rows(),
                classes.categories().stream()
                        .map(category -> new FormView.Category(
                                category.identity(), category.dimension().getName(), category.getName()))
                        .toList(),
                cells.rail(),
                seen.of("", ""),
                EvaluationPermissions.moves(viewer.role(), evaluation.getStatus(), evaluation.passage()),
                evaluation.getCourse().getReturnCount(),
                evaluation.getUpdatedAt(),
                updatedBy == null ? "" : accounts.displayName(updatedBy).orElse(""));
    }

    /** Those of the last return, and what a reviewer has set since. A form nobody has handed in has none. */
    private FormPins pins(SelfEvaluation evaluation, Viewer viewer) {
        var course = evaluation.getCourse();
        var found = course.getMovedAt() == null || course.getStatus() == Status.PUBLISHED
                ? List.<Pin>of()
                : pins.of(evaluation.identity(), course.getReturnCount());
        return new FormPins(found, course.getReturnCount(), viewer.role() != Role.PREPARER);
    }
}

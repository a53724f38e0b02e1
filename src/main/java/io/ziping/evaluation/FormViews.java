package io.ziping.evaluation;

import io.ziping.identity.Accounts;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Makes the view of a form for somebody. */
@Component
@RequiredArgsConstructor
class FormViews {

    private final IndicatorClasses classes;
    private final Accounts accounts;

    FormView of(ScoredForm form, Viewer viewer) {
        var evaluation = form.evaluation();
        var cells = new FormCells(form);
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
                evaluation.getUpdatedAt(),
                updatedBy == null ? "" : accounts.displayName(updatedBy).orElse(""));
    }
}

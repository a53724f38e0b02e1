package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormContent;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Makes the view of a form for somebody. */
@Component
@RequiredArgsConstructor
public class FormViews {

    private final IndicatorClasses classes;
    private final Accounts accounts;
    private final Pins pins;
    private final FormScoring scoring;
    private final FilingRule filing;

    public FormView of(ScoredForm form, Viewer viewer) {
        return of(form, filing.of(form.evaluation(), viewer), viewer);
    }

    public FormView of(ScoredForm form, FilingPeriod period, Viewer viewer) {
        return of(form, form.evaluation(), pins(form.evaluation(), viewer), period, viewer);
    }

    /** The rows of a form, without what reviewers said of them. */
    public List<FormView.Row> rows(ScoredForm form) {
        return new FormCells(form, FormPins.NONE).rows();
    }

    /** A form with another content than it has now, scored by the same rules. */
    public FormView ofContent(SelfEvaluation evaluation, FormContent content, Viewer viewer) {
        var then = SelfEvaluation.likeness(evaluation);
        then.fill().replace(content, classes.byId());
        return of(scoring.score(then), evaluation, FormPins.NONE, filing.of(evaluation, viewer), viewer);
    }

    private FormView of(ScoredForm form, SelfEvaluation evaluation, FormPins seen, FilingPeriod period, Viewer viewer) {
        var passage = evaluation.passage(period.isOver());
        var cells = new FormCells(form, seen);
        var card = form.card();
        var updatedBy = evaluation.getSaves().getUpdatedBy();
        return new FormView(
                evaluation.identity(),
                evaluation.getVersion(),
                evaluation.getHeading().getFiscalYear(),
                evaluation.getHeading().getProjectName(),
                evaluation.getHeading().getDepartmentName(),
                evaluation.getHeading().getUnitName(),
                evaluation.getStatus(),
                evaluation.getHeading().getAmountUnit().label(),
                EvaluationPermissions.mayEdit(viewer.role(), evaluation.getStatus(), passage),
                cells.funding(),
                card.executionScore().trace(),
                cells.objective(FormField.EXPECTED_OBJECTIVE),
                cells.objective(FormField.ACHIEVED_OBJECTIVE),
                cells.rows(),
                classes.offered().stream()
                        .map(category -> new FormView.Category(
                                category.identity(), category.dimension().getName(), category.getName()))
                        .toList(),
                cells.rail(),
                seen.of("", ""),
                EvaluationPermissions.moves(viewer.role(), evaluation.getStatus(), passage),
                evaluation.getCourse().getReturnCount(),
                evaluation.getSaves().getUpdatedAt(),
                updatedBy == null ? "" : accounts.displayName(updatedBy).orElse(""),
                period,
                EvaluationPermissions.whyNotRemovable(
                                viewer,
                                evaluation.getCourse(),
                                evaluation.getSaves().getCreatedBy())
                        .isEmpty());
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

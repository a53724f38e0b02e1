package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.ContentChange;
import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.cell.FormField;
import io.ziping.evaluation.comparison.RowsBeside;
import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.decision.FindingExplanations;
import io.ziping.evaluation.decision.SaidOfFindings;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.state.AttachedFiles;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.FileCounts;
import io.ziping.evaluation.state.FormPins;
import io.ziping.evaluation.state.FormPlaces;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the view of a form for somebody. */
@Component
@RequiredArgsConstructor
public class FormViews {

    private final IndicatorClasses classes;
    private final Pins pins;
    private final AttachedFiles files;
    private final FormScoring scoring;
    private final FilingRule filing;
    private final FindingDecisions decisions;
    private final FindingExplanations explanations;
    private final RowsBeside rows;
    private final Clock clock;

    public FormView of(ScoredForm form, Viewer viewer) {
        return of(form, filing.of(form.evaluation(), viewer), viewer);
    }

    /** @param period the filing period as far as it binds the viewer with this form */
    public FormView of(ScoredForm form, FilingPeriod period, Viewer viewer) {
        return of(form, form.evaluation(), pins(form.evaluation(), viewer), period, viewer, null);
    }

    /** The same with what stands beside its rows: for a page that shows the tables anew. */
    public FormView beside(ScoredForm form, FilingPeriod period, Viewer viewer) {
        return of(form, form.evaluation(), pins(form.evaluation(), viewer), period, viewer, rows.of(form));
    }

    /** The same with what stands beside its rows. */
    public FormView beside(ScoredForm form, Viewer viewer) {
        return beside(form, filing.of(form.evaluation(), viewer), viewer);
    }

    /**
     * What a page does not show yet that shows a form as it was before a change.
     *
     * @param form the form after the change
     * @param before what it held before
     * @param changes what was changed
     */
    public static FormNews news(FormView form, FormContent before, List<ContentChange> changes) {
        return FormNews.of(form, before, changes);
    }

    /** A form with another content than it has now, scored by the same rules. */
    public FormView ofContent(SelfEvaluation evaluation, FormContent content, Viewer viewer) {
        var then = SelfEvaluation.likeness(evaluation);
        then.fill().replace(content, classes.byId());
        return of(scoring.score(then), evaluation, FormPins.NONE, filing.of(evaluation, viewer), viewer, null);
    }

    private FormView of(
            ScoredForm form,
            SelfEvaluation evaluation,
            FormPins seen,
            FilingPeriod period,
            Viewer viewer,
            RowsBeside.@Nullable Beside beside) {
        var places = FormPlaces.of(form);
        // what a reviewer has accepted is not for the unit to know
        var shown = EvaluationPermissions.seesDoubt(viewer.role()) ? form : form.accepting(Set.of());
        var cells = new FormCells(shown, places, seen, said(evaluation, seen, viewer), beside);
        var card = form.card();
        var state = EvaluationState.of(evaluation, period, viewer);
        return new FormView(
                state,
                evaluation.getHeading().getDepartmentName(),
                evaluation.getHeading().getUnitName(),
                evaluation.getHeading().getAmountUnit().label(),
                cells.funding(),
                card.executionScore().trace(),
                cells.objective(FormField.EXPECTED_OBJECTIVE),
                cells.objective(FormField.ACHIEVED_OBJECTIVE),
                cells.rows(),
                state.editable() ? classes.choices() : List.of(),
                cells.rail(),
                seen.of("", ""),
                seen.on(places).toList(),
                files(evaluation),
                evaluation.getSaves().getUpdatedAt(),
                evaluation.getSaves().getUpdatedBy(),
                EvaluationPermissions.whyNotRemovable(
                                viewer,
                                evaluation.getWorkflowState(),
                                evaluation.getSaves().getCreatedBy())
                        .isEmpty());
    }

    /** Nothing is asked for a form that has none. */
    private FileCounts files(SelfEvaluation evaluation) {
        return evaluation.getResults().getEvidenceFiles() == 0 ? FileCounts.NONE : files.counts(evaluation.identity());
    }

    /** Nothing is asked for a form that nobody has explained. */
    private SaidOfFindings said(SelfEvaluation evaluation, FormPins seen, Viewer viewer) {
        return new SaidOfFindings(
                decided(evaluation, seen, viewer),
                evaluation.getResults().getExplanations() == 0 ? Map.of() : explanations.of(evaluation.identity()));
    }

    /**
     * Nothing is asked for a form about which nobody has decided anything. Who fills forms in learns what is asked, by whom and
     * when of the pins they see, which have come back with the form, and nothing else that reviewers have made of it.
     */
    private Map<String, Decided> decided(SelfEvaluation evaluation, FormPins seen, Viewer viewer) {
        if (!EvaluationPermissions.seesDoubt(viewer.role())) {
            return seen.questions().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, asked -> asked(asked.getValue())));
        }
        return evaluation.getResults().getDecisions() == 0 ? Map.of() : decisions.of(evaluation.identity());
    }

    private Decided asked(Pin pin) {
        return new Decided(Decision.ASKED, "", pin.author(), LocalDateTime.ofInstant(pin.at(), clock.getZone()));
    }

    /** Those of the last return, and to others than the unit what a reviewer has set since. A form nobody has handed in has none. */
    private FormPins pins(SelfEvaluation evaluation, Viewer viewer) {
        var state = evaluation.getWorkflowState();
        if (state.getMovedAt() == null || state.getStatus() == Status.PUBLISHED) {
            return FormPins.NONE;
        }
        return new FormPins(pins.of(evaluation.identity(), state.getReturnCount()).stream()
                .filter(pin -> EvaluationPermissions.seesPins(viewer.role(), pin.round(), state.getReturnCount()))
                .toList());
    }
}

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
import io.ziping.evaluation.form.FormTemplates;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.scheme.IndicatorClasses;
import io.ziping.evaluation.state.Assignees;
import io.ziping.evaluation.state.Assignments;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.FormPins;
import io.ziping.evaluation.state.FormPlaces;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.state.WantedEvidence;
import io.ziping.evaluation.view.FormView.ReviewedScore;
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
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the view of a form for somebody. */
@Component
@RequiredArgsConstructor
public class FormViews {

    private final IndicatorClasses classes;
    private final Pins pins;
    private final WantedEvidence wanted;
    private final Assignments assignments;
    private final FormScoring scoring;
    private final FilingRule filing;
    private final FindingDecisions decisions;
    private final FindingExplanations explanations;
    private final RowsBeside rows;
    private final FormTemplates templates;
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
        var pinned = seen.gathered(places);
        // what a reviewer has accepted is not for the unit to know
        var shown = EvaluationPermissions.seesDoubt(viewer.role()) ? form : form.accepting(Set.of());
        var cells = new FormCells(shown, places, pinned, said(evaluation, seen, viewer), beside);
        var card = form.card();
        var state = EvaluationState.of(evaluation, period, viewer);
        var expected = cells.objective(FormField.EXPECTED_OBJECTIVE);
        var achieved = cells.objective(FormField.ACHIEVED_OBJECTIVE);
        var rows = cells.rows();
        var files = wanted.files(evaluation);
        var wants = wanted.of(evaluation, files);
        return new FormView(
                state,
                evaluation.getHeading().getDepartmentName(),
                evaluation.getHeading().getUnitName(),
                evaluation.getHeading().getAmountUnit().label(),
                FormPaper.of(templates.of(form.evaluation()), form.evaluation(), cells::plain),
                cells.funding(),
                card.executionScore().trace(),
                expected,
                achieved,
                rows,
                state.editable()
                        ? StaleYear.of(
                                form,
                                Stream.concat(
                                        Stream.of(expected, achieved),
                                        rows.stream().map(IndicatorRow::target)))
                        : List.of(),
                state.editable() ? classes.choices() : List.of(),
                cells.rail(wants),
                pinned.of("", ""),
                pinned.on(places).toList(),
                files,
                assignees(evaluation, state, viewer),
                wants,
                reviewed(evaluation),
                evaluation.getSaves().getUpdatedAt(),
                evaluation.getSaves().getUpdatedBy(),
                EvaluationPermissions.whyNotRemovable(
                                viewer,
                                evaluation.getWorkflowState(),
                                evaluation.getSaves().getCreatedBy())
                        .isEmpty());
    }

    private static @Nullable ReviewedScore reviewed(SelfEvaluation evaluation) {
        var total = evaluation.getResults().getReviewedTotal();
        var grade = evaluation.getResults().getReviewedGrade();
        return total == null || grade == null ? null : new ReviewedScore(total.toPlainString(), grade.label());
    }

    /** Nothing is asked for a form that nobody has divided and whose unit has asked nothing. */
    private Assignees assignees(SelfEvaluation evaluation, EvaluationState state, Viewer viewer) {
        int changes = evaluation.getResults().getBesideChanges();
        return state.editable() && changes > 0
                ? new Assignees(assignments.of(evaluation.identity(), viewer.accountId()), changes)
                : Assignees.NONE;
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

    /**
     * Those of the last return, to others than the unit what a reviewer has set since, and what the unit has asked. Nothing is
     * asked for a form that nobody has handed in or asked about.
     */
    private FormPins pins(SelfEvaluation evaluation, Viewer viewer) {
        var state = evaluation.getWorkflowState();
        var inquired = evaluation.getResults().getInquiries() > 0;
        if (state.getStatus() == Status.PUBLISHED || (state.getMovedAt() == null && !inquired)) {
            return FormPins.NONE;
        }
        var id = evaluation.identity();
        var round = state.getReturnCount();
        return new FormPins((inquired ? pins.withInquiries(id, round) : pins.of(id, round))
                .stream()
                        .filter(pin -> pin.isInquiry()
                                ? !pin.isWithdrawn()
                                : EvaluationPermissions.seesPins(viewer.role(), pin.round(), round))
                        .toList());
    }
}

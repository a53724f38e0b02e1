package io.ziping.evaluation.state;

import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.util.Set;

/**
 * Where a form stands, and what somebody may do with it now.
 *
 * @param project its name as the form prints it
 * @param editable whether they may change cells
 * @param moves what they may do to move it on or back
 * @param round how often it was sent back
 * @param filing until when they may work on it, as far as that binds them
 */
public record EvaluationState(
        long id,
        long version,
        int fiscalYear,
        String project,
        Status status,
        boolean editable,
        Set<Move> moves,
        int round,
        FilingPeriod filing) {

    /** @param filing the period as far as it binds the viewer with this form */
    public static EvaluationState of(SelfEvaluation form, FilingPeriod filing, Viewer viewer) {
        var passage = form.passage(filing.isOver());
        return new EvaluationState(
                form.identity(),
                form.getVersion(),
                form.getHeading().getFiscalYear(),
                form.getHeading().getProjectName(),
                form.getStatus(),
                EvaluationPermissions.mayEdit(viewer.role(), form.getStatus(), passage),
                EvaluationPermissions.moves(viewer.role(), form.getStatus(), passage),
                form.getWorkflowState().getReturnCount(),
                filing);
    }

    /** Why the form is locked although it is a draft: the filing period is over; blank when it is not. */
    public String lockedBecause() {
        return status.isEditable() ? filing.over() : "";
    }

    /** Until when the form must be handed in, in a few words; blank when it is not theirs to edit. */
    public String deadline() {
        return editable ? filing.deadline() : "";
    }

    /** Whether they may set pins. */
    public boolean pinnable() {
        return EvaluationPermissions.mayPin(moves);
    }
}

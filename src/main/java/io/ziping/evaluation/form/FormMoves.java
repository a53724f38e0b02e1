package io.ziping.evaluation.form;

import io.ziping.evaluation.workflow.Decision;
import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.evaluation.workflow.Transition;
import io.ziping.identity.AdministrativeAct;
import java.util.Set;

/**
 * The moves somebody makes with a form. Each is looked up in the one table of moves when it is made, and is refused with a
 * {@link MoveRefusedException} when the table does not have it for this form and this person. The form registers what
 * happened as {@link EvaluationMoved}, to be published when it is saved; the step itself is the caller's to store.
 */
public final class FormMoves {

    private final SelfEvaluation form;
    private final Decision decision;

    FormMoves(SelfEvaluation form, Decision decision) {
        this.form = form;
        this.decision = decision;
    }

    /** Those that may be made now. */
    public Set<Move> allowed() {
        return EvaluationPermissions.moves(decision.by().role(), form.getStatus(), form.passage(decision.filingOver()));
    }

    /**
     * 提交.
     *
     * @param scored what the rules in force say of the form
     * @throws SubmissionBlockedException when findings stop it
     */
    public StatusMove submit(ScoredForm scored) {
        if (scored.evaluation() != form) {
            throw new IllegalArgumentException("another form was scored than " + form.identity());
        }
        var transition = transition(Move.SUBMIT);
        if (!scored.blocks().isEmpty()) {
            throw new SubmissionBlockedException(scored.blocks());
        }
        return take(transition);
    }

    /** 撤回. */
    public StatusMove withdraw() {
        return take(transition(Move.WITHDRAW));
    }

    /**
     * 退回.
     *
     * @param pinned whether pins go with it, which may say why instead of a reason
     * @throws MoveReasonException when there is neither
     */
    public StatusMove returnForRevision(boolean pinned) {
        var transition = transition(Move.RETURN);
        if (decision.reason().isEmpty() && !pinned) {
            throw new MoveReasonException("退回要写明理由，或者先在格子上批注", false);
        }
        return take(transition);
    }

    /** 审核通过. */
    public StatusMove approve() {
        return take(transition(Move.APPROVE));
    }

    /** 取消审核. */
    public StatusMove cancelApproval() {
        return take(transition(Move.CANCEL_APPROVAL));
    }

    /** 公开. */
    public StatusMove publish() {
        return takePublicly(Move.PUBLISH);
    }

    /** 取消公开. */
    public StatusMove unpublish() {
        return takePublicly(Move.UNPUBLISH);
    }

    private Transition transition(Move move) {
        return EvaluationPermissions.transition(
                        move, decision.by().role(), form.getStatus(), form.passage(decision.filingOver()))
                .orElseThrow(() -> MoveRefusedException.illegal(
                        form.identity(), form.getHeading().getProjectName(), move, form.getStatus()));
    }

    private StatusMove take(Transition transition) {
        var step = new StatusMove(form, transition, decision.by().accountId(), decision.at(), decision.reason());
        form.take(transition, decision.at());
        form.register(step.made());
        return step;
    }

    /** What the public sees, or no longer sees, is recorded as an act of whoever did it. */
    private StatusMove takePublicly(Move move) {
        var step = take(transition(move));
        var heading = form.getHeading();
        form.register(new AdministrativeAct(
                decision.by(),
                move.label(),
                "《%s》（%d年度）".formatted(heading.getProjectName(), heading.getFiscalYear()),
                heading.getUnitName()));
        return step;
    }
}

package io.ziping.evaluation.moving;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormMoves;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.ScoredForm;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.form.StatusMove;
import io.ziping.evaluation.state.FormPins;
import io.ziping.evaluation.state.FormPlaces;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.state.WantedEvidence;
import io.ziping.evaluation.workflow.Decision;
import io.ziping.evaluation.workflow.EvaluationMoved;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import io.ziping.scoring.result.Finding.Kind;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes forms along their way. Every move is recorded with who, when and why; the form makes it known as an
 * {@link EvaluationMoved} when it is saved. Asking again for the move one has just made does nothing, so that a double click or a second
 * try after a lost answer is harmless.
 */
@Service
@RequiredArgsConstructor
public class EvaluationMoves {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final EvaluationStore store;
    private final StatusMoveRepository moves;
    private final FormScoring scoring;
    private final Pins pins;
    private final WantedEvidence wanted;
    private final FilingRule filing;
    private final Accounts accounts;
    private final Clock clock;

    /**
     * Makes a move.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws MoveRefusedException when the move is not the viewer's to make now, or the form is not the one they saw
     * @throws SubmissionBlockedException when findings or missing evidence stop a submission
     * @throws PinsUnansweredException when pins of the last return stop it
     * @throws PinsUnsentException when a form would be passed over pins that were not sent
     * @throws LookNeededException when a form with a doubt, or sent back before, would be passed without being opened
     * @throws MoveReasonException when a return has neither reason nor pins, or the reason is too long
     */
    @Transactional
    public Moved move(long id, MoveRequest request, Viewer viewer) {
        var evaluation = store.lock(id, viewer.scope());
        var last = moves.findLast(id);
        var period = filing.of(evaluation, viewer);
        var possible = evaluation.moves(new Decision(viewer, period.isOver(), clock.instant(), request.reason()));
        var allowed = possible.allowed().contains(request.move());
        var seen = request.version();
        if (!allowed || (seen != null && seen != evaluation.getVersion())) {
            if (isRepeated(request, last, evaluation, viewer)) {
                return Moved.before(evaluation);
            }
            throw new MoveRefusedException(
                    id,
                    evaluation.getHeading().getProjectName(),
                    request.move(),
                    allowed,
                    refusal(request, evaluation, period, last));
        }
        return make(possible, request, evaluation, viewer);
    }

    private static boolean isRepeated(
            MoveRequest request, Optional<StatusMove> last, SelfEvaluation evaluation, Viewer viewer) {
        return last.filter(move -> move.getMove() == request.move()
                        && move.getAccountId() == viewer.accountId()
                        && move.getToStatus() == evaluation.getStatus())
                .isPresent();
    }

    private Moved make(FormMoves possible, MoveRequest request, SelfEvaluation evaluation, Viewer viewer) {
        if (request.reason().length() > MoveRequest.MAX_REASON) {
            throw new MoveReasonException(
                    "理由最多%d字，现在%d字"
                            .formatted(MoveRequest.MAX_REASON, request.reason().length()),
                    true);
        }
        var step =
                switch (request.move()) {
                    case SUBMIT -> submit(possible, evaluation);
                    case WITHDRAW -> possible.withdraw();
                    case RETURN -> possible.returnForRevision(isPinned(evaluation, request));
                    case APPROVE -> approve(possible, request, evaluation, viewer);
                    case CANCEL_APPROVAL -> possible.cancelApproval();
                    case PUBLISH -> possible.publish();
                    case UNPUBLISH -> possible.unpublish();
                };
        moves.save(step);
        if (!step.getToStatus().isSettled() && step.getMove() != Move.APPROVE) {
            scoring.scoreAgainIfRulesChanged(evaluation);
        }
        store.save(evaluation);
        return Moved.now(evaluation);
    }

    private StatusMove submit(FormMoves possible, SelfEvaluation evaluation) {
        var scored = scoring.compareAndKeep(evaluation);
        var missing = wanted.of(evaluation).missing();
        if (!missing.isEmpty()) {
            throw new SubmissionBlockedException(scored.blocks(), missing);
        }
        if (scored.blocks().isEmpty()) {
            requireSettled(scored);
        }
        return possible.submit(scored);
    }

    /** Each pin of the last return needs an answer or a change. */
    private void requireSettled(ScoredForm scored) {
        var round = scored.evaluation().getWorkflowState().getReturnCount();
        if (round == 0) {
            return;
        }
        var unsettled = new FormPins(pins.of(scored.evaluation().identity(), round))
                .on(FormPlaces.of(scored))
                .filter(pinned -> pinned.isUnsettledOf(round))
                .toList();
        if (!unsettled.isEmpty()) {
            throw new PinsUnansweredException(unsettled);
        }
    }

    /** Whether pins go with a return that has no reason; with one, nobody asks. */
    private boolean isPinned(SelfEvaluation evaluation, MoveRequest request) {
        return request.reason().isEmpty() && !unsent(evaluation).isEmpty();
    }

    private StatusMove approve(FormMoves possible, MoveRequest request, SelfEvaluation evaluation, Viewer viewer) {
        if (request.unopened()) {
            requireNothingToAsk(evaluation);
        }
        removeUnsent(evaluation, request, viewer);
        return possible.approve();
    }

    /** The page offers only such forms; what is sent may be another, and the form may have changed since. */
    private void requireNothingToAsk(SelfEvaluation evaluation) {
        var scored = scoring.compare(evaluation);
        var asked = scored.of(Kind.BLOCK).size() + scored.of(Kind.DOUBT).size();
        if (asked > 0) {
            throw new LookNeededException(evaluation.getHeading().getProjectName(), "有%d处疑点".formatted(asked));
        }
        if (evaluation.getWorkflowState().getReturnCount() > 0) {
            throw new LookNeededException(evaluation.getHeading().getProjectName(), "退回过");
        }
    }

    /** Pins set after the person looked are not theirs to let go: they are shown first. */
    private void removeUnsent(SelfEvaluation evaluation, MoveRequest request, Viewer viewer) {
        var unsent = unsent(evaluation);
        if (unsent.isEmpty()) {
            return;
        }
        if (!unsent.stream().map(Pin::id).allMatch(request.removedPins()::contains)) {
            throw new PinsUnsentException(evaluation.getHeading().getProjectName(), unsent);
        }
        pins.remove(evaluation.identity(), unsent, viewer);
    }

    /** The pins that go to the unit with the next return. */
    private List<Pin> unsent(SelfEvaluation evaluation) {
        return pins.of(evaluation.identity(), evaluation.getWorkflowState().getReturnCount() + 1);
    }

    /** What has happened meanwhile, in the words of somebody who tells a colleague. */
    private String refusal(
            MoveRequest request, SelfEvaluation evaluation, FilingPeriod period, Optional<StatusMove> last) {
        var wanted = request.move();
        var seen = request.version();
        if (period.isOver() && (wanted == Move.SUBMIT || wanted == Move.WITHDRAW)) {
            return "没有%s：%s。".formatted(wanted.label(), period.over());
        }
        if (seen != null
                && last.filter(move -> move.getEvaluationVersion() >= seen).isEmpty()) {
            return "没有%s：您打开以后，这张表的内容或者得分变了。请看过现在的表再决定。".formatted(wanted.label());
        }
        var now = "现在是“" + evaluation.getStatus().label() + "”";
        var meanwhile = last.map(move -> "%s 于%s%s，%s"
                        .formatted(
                                accounts.displayName(move.getAccountId()).orElse("有人"),
                                TIME.format(move.getAt().atZone(clock.getZone())),
                                move.getMove().label(),
                                now))
                .orElse(now);
        return MoveRefusedException.words(wanted, meanwhile);
    }
}

package io.ziping.evaluation.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.ziping.evaluation.form.CountingScoring;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.Forms;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.state.AttachedFiles;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.state.WantedEvidence;
import io.ziping.evaluation.view.PlainViews;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;
import io.ziping.identity.directory.Accounts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a decision costs: the form is loaded once, and scored once where the score decides. */
class DecisionCostTest {

    private final CountingScoring scoring = new CountingScoring();
    private final EvaluationStore store = mock(EvaluationStore.class);
    private final Pins pins = mock(Pins.class);
    private final EvaluationMoves moves = new EvaluationMoves(
            store,
            mock(StatusMoveRepository.class),
            scoring,
            pins,
            new WantedEvidence(mock(EvidenceWants.class), mock(AttachedFiles.class)),
            PlainViews.filing(),
            mock(Accounts.class),
            PlainViews.clock());

    private Moved decide(SelfEvaluation form, MoveRequest request, Role role) {
        when(store.lock(anyLong(), any())).thenReturn(form);
        return moves.move(5, request, Forms.viewer(role));
    }

    private void requireCost(int scorings) {
        verify(store, times(1)).lock(anyLong(), any());
        assertThat(scoring.count()).isEqualTo(scorings);
    }

    @Test
    void aSubmissionScoresOnce() {
        var moved = decide(Forms.draft(), MoveRequest.of(Move.SUBMIT), Role.PREPARER);

        assertThat(moved).isEqualTo(new Moved("公路养护", Status.SUBMITTED, false));
        requireCost(1);
    }

    @Test
    void aSubmissionAfterAReturnScoresOnceAndMindsThePins() {
        var form = Forms.at(Status.RETURNED, false);
        when(pins.of(5, 1)).thenReturn(List.of(pin("row." + Forms.ROW + ".score", "90", "")));

        assertThatExceptionOfType(PinsUnansweredException.class)
                .isThrownBy(() -> decide(form, MoveRequest.of(Move.SUBMIT), Role.PREPARER))
                .satisfies(refused -> assertThat(refused.getPins()).hasSize(1));
        requireCost(1);
    }

    @Test
    void aPinOnAComputedFigureIsSettledByWhatChangesIt() {
        when(pins.of(5, 1)).thenReturn(List.of(pin("total.score", "9.00", "")));
        assertThat(decide(Forms.at(Status.RETURNED, false), MoveRequest.of(Move.SUBMIT), Role.PREPARER)
                        .status())
                .isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aPinIsSettledByAnAnswerOrWhenItsPlaceIsGone() {
        when(pins.of(5, 1))
                .thenReturn(List.of(pin("row." + Forms.ROW + ".score", "90", "已核对"), pin("row.gone", "", "")));
        assertThat(decide(Forms.at(Status.RETURNED, false), MoveRequest.of(Move.SUBMIT), Role.PREPARER)
                        .status())
                .isEqualTo(Status.SUBMITTED);
    }

    @Test
    void aReturnScoresNothing() {
        decide(
                Forms.at(Status.SUBMITTED, false),
                new MoveRequest(Move.RETURN, null, "请补充佐证"),
                Role.DEPARTMENT_REVIEWER);

        requireCost(0);
    }

    @Test
    void aReturnWithoutAReasonAsksForPinsAndScoresNothing() {
        var form = Forms.at(Status.SUBMITTED, false);
        assertThatExceptionOfType(MoveReasonException.class)
                .isThrownBy(() -> decide(form, MoveRequest.of(Move.RETURN), Role.DEPARTMENT_REVIEWER));
        when(pins.of(5, 1)).thenReturn(List.of(pin("", "", "")));

        assertThat(decide(form, MoveRequest.of(Move.RETURN), Role.DEPARTMENT_REVIEWER)
                        .status())
                .isEqualTo(Status.RETURNED);
        assertThat(scoring.count()).isZero();
    }

    @Test
    void anApprovalScoresNothingAndOneAmongOthersOnce() {
        decide(Forms.at(Status.SUBMITTED, false), MoveRequest.of(Move.APPROVE), Role.DEPARTMENT_REVIEWER);
        requireCost(0);

        decide(Forms.at(Status.SUBMITTED, false), MoveRequest.approvalUnopened(0), Role.DEPARTMENT_REVIEWER);
        assertThat(scoring.count()).isEqualTo(1);
    }

    private static Pin pin(String address, String subject, String answer) {
        return new Pin(
                1,
                Pin.Kind.PIN,
                address,
                "得分",
                "",
                subject,
                "请核对",
                1,
                12,
                "审核人",
                Forms.NOW,
                answer,
                "",
                null,
                "",
                null);
    }
}

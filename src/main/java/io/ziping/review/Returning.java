package io.ziping.review;

import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.moving.Moved;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import java.util.List;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a form back with what is asked about it: the pins and the return in one transaction. */
@Service
@RequiredArgsConstructor
public class Returning {

    private final EvaluationStates forms;
    private final Reviewing reviewing;
    private final EvaluationMoves moves;

    /**
     * Sets the pins and sends the form back. Asked for once more by whoever has just done so, it changes nothing; what fails
     * leaves no pin behind.
     *
     * @param version the version of the form the person has seen
     * @param reason why; may be blank where something is asked
     * @param questions what is asked, told when nobody else can change, move, ask or decide about the form any more; not asked
     *     for when the form is another one than they have seen
     * @throws PinProblem when a pin cannot be set
     * @see EvaluationMoves#move the other refusals
     */
    @Transactional
    public Moved sendBack(
            long id, long version, String reason, Supplier<List<Reviewing.Question>> questions, Viewer viewer) {
        var held = forms.hold(id, viewer);
        if (held.pinnable() && held.version() == version) {
            var asked = questions.get();
            if (!asked.isEmpty()) {
                reviewing.ask(id, asked, viewer);
            }
        }
        return moves.move(id, new MoveRequest(Move.RETURN, version, reason), viewer);
    }
}

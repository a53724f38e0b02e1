package io.ziping.review;

import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.moving.Moved;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import java.util.List;
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
     * @throws PinProblem when a pin cannot be set
     * @see EvaluationMoves#move the other refusals
     */
    @Transactional
    public Moved sendBack(long id, long version, String reason, List<Reviewing.Question> questions, Viewer viewer) {
        if (!questions.isEmpty() && forms.hold(id, viewer).pinnable()) {
            reviewing.ask(id, questions, viewer);
        }
        return moves.move(id, new MoveRequest(Move.RETURN, version, reason), viewer);
    }
}

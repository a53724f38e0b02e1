package io.ziping.evaluation.moving;

import io.ziping.evaluation.workflow.Move;
import lombok.Getter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A move that is not to be made now. The message says what has happened meanwhile; nothing has changed. */
@Getter
@ResponseStatus(HttpStatus.CONFLICT)
public class MoveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final String project;
    private final Move move;

    /** Whether the move could be made, but of another version of the form than the one the person has seen. */
    private final boolean stale;

    MoveRefusedException(long id, String project, Move move, boolean stale, String message) {
        super(message);
        this.project = project;
        this.stale = stale;
        this.id = id;
        this.move = move;
    }
}

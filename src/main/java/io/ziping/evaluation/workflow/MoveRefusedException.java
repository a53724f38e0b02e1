package io.ziping.evaluation.workflow;

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

    public MoveRefusedException(long id, String project, Move move, boolean stale, String message) {
        super(message);
        this.project = project;
        this.stale = stale;
        this.id = id;
        this.move = move;
    }

    /** A move that the table of moves does not have for this form and whoever asks for it. */
    public static MoveRefusedException illegal(long id, String project, Move move, Status status) {
        return new MoveRefusedException(id, project, move, false, words(move, "现在是“" + status.label() + "”"));
    }

    /**
     * What the person is told.
     *
     * @param meanwhile what became of the form
     */
    public static String words(Move move, String meanwhile) {
        return "没有%s：这张表%s。请看过现在的表再决定。".formatted(move.label(), meanwhile);
    }
}

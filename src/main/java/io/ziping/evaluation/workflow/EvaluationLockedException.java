package io.ziping.evaluation.workflow;

import lombok.Getter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The form's status, the viewer's role or the end of the year's filing period does not let it be changed. */
@Getter
@ResponseStatus(HttpStatus.CONFLICT)
public class EvaluationLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long id;
    private final Status status;

    /** That the filing period is over, in words for the preparer; blank when something else locks the form. */
    private final String over;

    public EvaluationLockedException(long id, Status status, String over) {
        super("form " + id + " is " + status + " and cannot be changed " + over);
        this.id = id;
        this.status = status;
        this.over = over;
    }

    /** Why, in words for the person. */
    public String words() {
        return over.isEmpty() ? "这张表现在是“" + status.label() + "”，不能改动或提交" : over;
    }
}

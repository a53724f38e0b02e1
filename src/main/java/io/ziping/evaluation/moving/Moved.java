package io.ziping.evaluation.moving;

import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.Status;

/**
 * A form after a move.
 *
 * @param project its name as the form prints it
 * @param status where it is
 * @param repeated whether the same person had made the same move before, so that nothing happened now
 */
public record Moved(String project, Status status, boolean repeated) {

    static Moved now(SelfEvaluation form) {
        return new Moved(form.getHeading().getProjectName(), form.getStatus(), false);
    }

    static Moved before(SelfEvaluation form) {
        return new Moved(form.getHeading().getProjectName(), form.getStatus(), true);
    }
}

package io.ziping.evaluation.state;

import java.util.Map;

/** Who fills which part of a form in. Kept by those who divide forms; a form only shows it. */
public interface Assignments {

    /**
     * Whose the parts of a form are, see {@link Assignees}; one query.
     *
     * @param accountId to whom it is shown
     */
    Map<String, Assignees.Assignee> of(long evaluationId, long accountId);
}

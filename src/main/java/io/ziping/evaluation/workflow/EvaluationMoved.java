package io.ziping.evaluation.workflow;

import java.time.Instant;

/**
 * A form has taken a step. The form itself registers it, and it is published inside the transaction of the move, when the
 * form is saved.
 *
 * @param byAccountId who made the move
 * @param reason why, as when a reviewer sent the form back; blank where nobody said
 */
public record EvaluationMoved(
        long evaluationId, Move move, Status from, Status to, long byAccountId, Instant at, String reason) {}

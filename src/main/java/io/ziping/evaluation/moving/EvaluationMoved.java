package io.ziping.evaluation.moving;

import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.Status;
import java.time.Instant;

/**
 * A form has taken a step. Published inside the transaction of the move.
 *
 * @param byAccountId who made the move
 * @param reason why, when a reviewer sent the form back; else blank
 */
public record EvaluationMoved(
        long evaluationId, Move move, Status from, Status to, long byAccountId, Instant at, String reason) {}

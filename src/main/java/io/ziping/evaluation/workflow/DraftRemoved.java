package io.ziping.evaluation.workflow;

/** A draft is deleted; what somebody worked on can be put back for a while. It is published inside the transaction, while the draft is still there. */
public record DraftRemoved(long evaluationId) {}

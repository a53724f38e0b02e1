package io.ziping.evaluation.workflow;

/** A deleted draft is back under its number. It is published inside the transaction, when the draft is there again. */
public record DraftPutBack(long evaluationId) {}

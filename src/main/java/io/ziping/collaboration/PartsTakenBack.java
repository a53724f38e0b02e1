package io.ziping.collaboration;

/** Somebody has no part of a form any more. It is published inside the transaction that takes the last one back. */
public record PartsTakenBack(long evaluationId, long assigneeId) {}

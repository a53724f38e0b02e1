package io.ziping.collaboration;

/**
 * Somebody was given parts of a form by somebody else. It is published inside the transaction that gives them.
 *
 * @param parts how many parts of this form they have of that person now
 */
public record PartsAssigned(long evaluationId, long assigneeId, String by, int parts) {}

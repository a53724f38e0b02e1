package io.ziping.database;

/**
 * 试用: whether the sample forms and the accounts with a published password exist.
 *
 * @param active true exactly when the embedded database runs, unless {@code ziping.trial} says otherwise
 */
public record TrialMode(boolean active) {}

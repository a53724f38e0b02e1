package io.ziping.identity.assignment;

/**
 * A finance reviewer.
 *
 * @param active whether they can log in and still are one; others are listed as long as departments are theirs
 */
public record Reviewer(long accountId, String name, boolean active) {}

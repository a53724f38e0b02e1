package io.ziping.catalogue;

/**
 * A unit asks that a project be called otherwise.
 *
 * @param by the name of who asks
 */
public record NameAsked(long projectId, String unit, String name, String wanted, String reason, String by) {}

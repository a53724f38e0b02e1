package io.ziping.identity;

/**
 * Who has ordered something that is done later.
 *
 * @param viewer as they are now
 * @param problem why nothing is done for them any more, or blank
 */
public record Owner(Viewer viewer, String problem) {}

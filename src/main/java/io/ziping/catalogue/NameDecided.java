package io.ziping.catalogue;

/**
 * An administrator has granted or refused the name that somebody asked for.
 *
 * @param askedBy the account of who asked
 * @param why why it was refused; blank when it was granted
 */
public record NameDecided(long projectId, String name, String wanted, boolean granted, String why, long askedBy) {}

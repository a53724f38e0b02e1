package io.ziping.catalogue;

/**
 * A colleague has taken back what somebody asked for, or asked for another name in its place.
 *
 * @param name what the project is called
 * @param why who did what, in words
 * @param askedBy the account of who asked
 */
public record NameDropped(long projectId, String name, String wanted, String why, long askedBy) {}

package io.ziping.catalogue;

/**
 * A project was merged into another while its unit waited for another name: there is nothing to name any more.
 *
 * @param intoId the project that stays
 * @param into what it is called
 * @param name what the other one was called
 * @param askedBy the account of who asked
 */
public record NameMerged(long intoId, String into, String name, String wanted, long askedBy) {}

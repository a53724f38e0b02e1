package io.ziping.spotcheck.evidence;

/**
 * 佐证材料 of a form that is reviewed.
 *
 * @param place what it is attached to, in words
 * @param size in words
 * @param fetchable whether it may be opened
 */
public record CheckedFile(long id, String place, String name, String size, boolean fetchable) {}

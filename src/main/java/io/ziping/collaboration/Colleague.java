package io.ziping.collaboration;

/**
 * Somebody who may be given parts of a form: who fills in the forms of its unit.
 *
 * @param name with the username where others have the same name
 */
public record Colleague(long id, String name) {}

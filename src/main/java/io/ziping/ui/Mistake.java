package io.ziping.ui;

/**
 * Something in a form that cannot be.
 *
 * @param field the field of the form; blank for the form as a whole
 * @param words why, for the person
 */
public record Mistake(String field, String words) {}

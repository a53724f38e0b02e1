package io.ziping.evaluation.cell;

/**
 * A field that only the template of a form knows.
 *
 * @param key what it is called in addresses and documents
 * @param label what it is called on the form
 */
public record FieldPlace(String key, String label) {}

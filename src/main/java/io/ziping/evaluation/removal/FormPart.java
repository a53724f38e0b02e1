package io.ziping.evaluation.removal;

/**
 * Rows that another module keeps of a form; when a draft is deleted they are kept with it, and they come back with it.
 *
 * @param table has the column {@code evaluation_id}, which refers to the form and has them deleted with it
 */
public record FormPart(String table) {}

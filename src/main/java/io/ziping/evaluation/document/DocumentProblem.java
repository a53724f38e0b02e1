package io.ziping.evaluation.document;

/**
 * What is wrong with a place of a document that was handed in.
 *
 * @param pointer JSON pointer into the document as handed in
 * @param code stable kebab-case name
 * @param message one sentence in words a clerk understands
 */
public record DocumentProblem(String pointer, String code, String message) {}

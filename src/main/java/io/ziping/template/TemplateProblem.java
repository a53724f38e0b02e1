package io.ziping.template;

/**
 * What is wrong with a template.
 *
 * @param pointer JSON pointer of the member that is wrong, such as {@code /funding/columns/2/span}; empty for the whole
 * @param words in a sentence
 */
public record TemplateProblem(String pointer, String words) {}

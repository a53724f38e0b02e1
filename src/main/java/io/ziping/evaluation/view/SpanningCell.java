package io.ziping.evaluation.view;

/**
 * A cell that spans rows.
 *
 * @param span how many
 * @param weight the weights below it together, two decimals; blank at the second level
 * @param score the scores below it together, two decimals; blank at the second level
 */
public record SpanningCell(String name, int span, String weight, String score, String key) {}

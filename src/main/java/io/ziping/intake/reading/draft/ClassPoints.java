package io.ziping.intake.reading.draft;

import java.math.BigDecimal;

/**
 * A class that says how many points its rows have together.
 *
 * @param from the first of its rows, from 0
 * @param to the row behind its last one
 */
public record ClassPoints(String name, BigDecimal points, int from, int to) {}

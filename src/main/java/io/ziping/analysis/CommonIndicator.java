package io.ziping.analysis;

/**
 * An indicator that many units have.
 *
 * @param spelling as most of them spell it
 * @param units how many have it, in whatever measure
 * @param most the year that most units have it in, of these the latest, in the measure that most of them use
 */
public record CommonIndicator(String spelling, int units, IndicatorYear most) {}

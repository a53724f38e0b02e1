package io.ziping.spotcheck.draw;

/**
 * How much of a draw is not done with.
 *
 * @param waiting how many forms are not reviewed; fewer as time goes by, never more
 * @param unsettled how many are not 销号, these among them
 */
public record Unfinished(int waiting, int unsettled) {}

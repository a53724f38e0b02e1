package io.ziping.spotcheck.draw;

/**
 * A draw as a line of a list.
 *
 * @param waiting how many of its forms are not reviewed yet
 * @param rectifying how many have something to be put right
 * @param settled how many are done with
 */
public record DrawLine(Draw draw, int waiting, int reviewed, int rectifying, int settled) {}

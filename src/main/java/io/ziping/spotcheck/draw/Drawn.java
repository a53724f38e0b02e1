package io.ziping.spotcheck.draw;

/**
 * A form that was drawn.
 *
 * @param basis by what
 * @param rank its place among all forms by doubt or by budget; at random its number among those drawn so, from 1
 * @param ticket the first sixteen digits of its random number; blank where none was needed
 */
public record Drawn(Candidate form, Basis basis, int rank, String ticket) {}

package io.ziping.spotcheck.draw;

/**
 * How much of a department could be drawn, and was.
 *
 * @param population how many of its forms could be drawn
 * @param drawn how many were
 */
public record DepartmentShare(long id, String name, int population, int drawn) {}

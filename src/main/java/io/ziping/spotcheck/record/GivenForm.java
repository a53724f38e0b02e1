package io.ziping.spotcheck.record;

/**
 * A drawn form as whoever reviews it sees it in a list.
 *
 * @param open whether they may still write
 */
public record GivenForm(long id, int fiscalYear, String project, String unit, boolean closed, boolean open) {}

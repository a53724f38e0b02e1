package io.ziping.evaluation.editing;

import org.jspecify.annotations.Nullable;

/**
 * A cell that somebody else changed after the person had seen it: both values are kept and the person chooses.
 *
 * @param cell the cell's address, as text
 * @param label what the cell is called on the form, with its row's name
 * @param mine what the person typed; {@code null} when the person removed the row
 * @param theirs what is stored; {@code null} when somebody removed the row
 * @param by who saved it
 */
public record Conflict(
        String cell,
        String label,
        @Nullable String mine,
        @Nullable String theirs,
        String by) {}

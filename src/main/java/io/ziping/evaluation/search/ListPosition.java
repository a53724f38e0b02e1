package io.ziping.evaluation.search;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: by its number, or as the forms next to one that is known, which takes no counting.
 *
 * @param page number of the page, from 0; next to a known form only what is shown as its number
 * @param size the most forms it holds, at least 1
 * @param after the last form of the page before, or {@code null}
 * @param before the first form of the page behind, or {@code null}
 */
public record ListPosition(
        int page, int size, @Nullable Long after, @Nullable Long before) {

    /** The same of pages of another size. */
    public ListPosition ofSize(int other) {
        return new ListPosition(page, other, after, before);
    }

    /** A page by its number, from 0. */
    public static ListPosition of(int page, int size) {
        return new ListPosition(page, size, null, null);
    }
}

package io.ziping.evaluation.api;

import java.util.List;

/**
 * A page of a list; one past the last is empty.
 *
 * @param page from 0
 * @param size how many lines a page has at most
 * @param count how many lines there are on all pages
 */
public record ItemPage<T>(List<T> items, int page, int size, long count, long pages) {

    /** A page that was read alone. */
    public static <T> ItemPage<T> of(List<T> items, long count, PageQuery query) {
        int size = query.lines();
        return new ItemPage<>(items, query.number(), size, count, (count + size - 1) / size);
    }

    /** A page out of all lines. */
    public static <T> ItemPage<T> within(List<T> all, PageQuery query) {
        int from = Math.min(query.offset(), all.size());
        return of(all.subList(from, Math.min(from + query.lines(), all.size())), all.size(), query);
    }
}

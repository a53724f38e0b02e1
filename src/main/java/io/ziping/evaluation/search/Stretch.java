package io.ziping.evaluation.search;

/**
 * Where a numbered page lies in a list, counted from the nearer end, so that the last page is as near as the first.
 *
 * @param offset how many forms lie between that end and the page
 * @param limit how many forms the page holds
 * @param fromEnd whether the list is read from its end
 */
record Stretch(long offset, int limit, boolean fromEnd) {

    /**
     * The stretch of a page, from 0, of a list of so many forms; a page behind the last one is empty.
     */
    static Stretch of(int page, int size, long count) {
        long offset = (long) page * size;
        int limit = (int) Math.max(0, Math.min(size, count - offset));
        return limit > 0 && offset > count / 2
                ? new Stretch(count - offset - limit, limit, true)
                : new Stretch(offset, limit, false);
    }
}

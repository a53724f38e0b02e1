package io.ziping.spotcheck.record;

/**
 * 扣分条款: what points are taken off for.
 *
 * @param retired whether it is offered no more
 */
public record Clause(long id, int position, String words, boolean retired) {

    /** The longest one, in characters. */
    public static final int LONGEST = 200;
}

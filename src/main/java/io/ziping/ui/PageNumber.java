package io.ziping.ui;

/**
 * The page of a list that {@code ?page=} asks for, counted from 1. What is no number, or none there can be, asks for the
 * first page; a number behind the last page asks for the last one. Controllers take it as a parameter of this type:
 *
 * <pre>{@code @RequestParam(defaultValue = "1") PageNumber page}</pre>
 *
 * @param value from 1 to {@value #MOST}
 */
public record PageNumber(int value) {

    /** The highest number, so that places in a list stay within an {@code int}. */
    private static final int MOST = 1_000_000;

    /** Read by Spring from a parameter. */
    public static PageNumber of(String text) {
        var digits = text.strip();
        if (!digits.matches("[0-9]{1,9}")) {
            return new PageNumber(1);
        }
        return new PageNumber(Math.min(Math.max(Integer.parseInt(digits), 1), MOST));
    }

    /** How many pages a list has; an empty one has one. */
    public static int pages(long count, int size) {
        return (int) Math.max(1, (count + size - 1) / size);
    }

    /** This page of a list of so many entries, or its last one. */
    public PageNumber within(long count, int size) {
        return new PageNumber(Math.min(value, pages(count, size)));
    }

    /** The number from 0. */
    public int index() {
        return value - 1;
    }

    /** How many entries stand before the page. */
    public int offset(int size) {
        return index() * size;
    }
}

package io.ziping.review.views;

/**
 * 常用视图: a list as somebody looks at it again and again.
 *
 * @param query what it is narrowed by, as {@link SavedList#query} writes it
 */
public record SavedView(long id, SavedList list, String name, String query) {

    /** The address it stands for. */
    public String url() {
        return list.url(query);
    }
}

package io.ziping.review.web.views;

import io.ziping.review.views.SavedList;
import io.ziping.review.views.SavedView;
import io.ziping.review.views.SavedViews;
import java.util.List;

/**
 * 常用视图 as they stand above a list.
 *
 * @param query what the list is narrowed by now, to be kept; blank where nothing does, or it is kept already
 * @param full whether there are as many as there may be
 */
public record ViewsBar(SavedList list, List<Item> views, String query, boolean full) {

    /** @param current whether the list is narrowed by it now */
    public record Item(String name, String url, boolean current) {}

    /** The longest name a view may have. */
    public int longest() {
        return SavedViews.LONGEST;
    }

    /** The bar of a list that is narrowed by a query, with the viewer's views of all lists. */
    public static ViewsBar of(SavedList list, String query, List<SavedView> all) {
        var items = all.stream()
                .filter(view -> view.list() == list)
                .map(view -> new Item(view.name(), view.url(), view.query().equals(query)))
                .toList();
        return new ViewsBar(
                list, items, items.stream().anyMatch(Item::current) ? "" : query, all.size() >= SavedViews.MOST);
    }
}

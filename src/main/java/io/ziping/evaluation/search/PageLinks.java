package io.ziping.evaluation.search;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of the pages next to a page of a list. They name its number, which goes on working when it is typed, and the form
 * it begins behind or ends before, by which it is found as quickly as the first.
 */
public final class PageLinks {

    private PageLinks() {}

    /** The page before, from the address of the list. */
    public static String before(UriComponentsBuilder list, EvaluationPage page) {
        return page.page() == 1 ? at(list, 1, "", 0) : at(list, page.page(), "before", page.first());
    }

    /** The page behind, from the address of the list. */
    public static String after(UriComponentsBuilder list, EvaluationPage page) {
        return at(list, page.page() + 2, "after", page.last());
    }

    private static String at(UriComponentsBuilder list, int number, String edge, long id) {
        var url = list.cloneBuilder().replaceQueryParam("page", number);
        return (edge.isEmpty() ? url : url.replaceQueryParam(edge, id))
                .build()
                .encode()
                .toUriString();
    }
}

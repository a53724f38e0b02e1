package io.ziping.review.web;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of a reviewer's queue: everything that was chosen stands in them, and nothing else.
 *
 * @param whose {@code all} where somebody who looks after departments sees those of all; else blank
 * @param order {@code due} where those come first that have to be decided first; else blank
 */
record QueueLinks(String whose, String order, long page) {

    static final String ALL = "all";
    static final String DUE = "due";

    /** Those of the departments that the viewer looks after. */
    public String mine() {
        return url("", order, 1);
    }

    /** Those of all departments. */
    public String all() {
        return url(ALL, order, 1);
    }

    /** The same forms in the other order. */
    public String otherOrder() {
        return url(whose, order.isEmpty() ? DUE : "", 1);
    }

    /** This page. */
    public String here() {
        return url(whose, order, page);
    }

    public String previous() {
        return url(whose, order, page - 1);
    }

    public String next() {
        return url(whose, order, page + 1);
    }

    private static String url(String whose, String order, long page) {
        var url = UriComponentsBuilder.fromPath("/");
        if (!whose.isEmpty()) {
            url.queryParam("whose", whose);
        }
        if (!order.isEmpty()) {
            url.queryParam("order", order);
        }
        return page > 1 ? url.queryParam("page", page).toUriString() : url.toUriString();
    }
}

package io.ziping.sheet.pdf;

import java.util.List;

/**
 * The first page of a bundle.
 *
 * @param title of the page and of the document
 * @param lines below it: what is in the bundle, how much, as of when
 */
public record Cover(String title, List<String> lines) {

    public Cover {
        lines = List.copyOf(lines);
    }
}

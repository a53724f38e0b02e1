package io.ziping.sheet.pdf;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a print came to.
 *
 * @param pages number of pages
 * @param missingCharacters the characters no font has, each printed as □; empty when the print is complete
 */
public record PrintReport(int pages, SortedSet<String> missingCharacters) {

    public PrintReport {
        missingCharacters = Collections.unmodifiableSortedSet(new TreeSet<>(missingCharacters));
    }
}

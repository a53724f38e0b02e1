package io.ziping.library;

/** A line of the list of the library's indicators. */
public record LibraryRow(
        long id,
        String dimension,
        String category,
        String name,
        String target,
        String unit,
        String note,
        boolean inUse) {}

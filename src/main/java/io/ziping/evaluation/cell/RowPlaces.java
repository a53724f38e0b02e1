package io.ziping.evaluation.cell;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Indicators as one text, such as {@code <uuid>:3,<uuid>:3}: each with the number of its category. */
final class RowPlaces {

    private RowPlaces() {}

    static String write(List<RowPlace> rows) {
        return rows.stream().map(row -> row.key() + ":" + row.categoryId()).collect(Collectors.joining(","));
    }

    static List<RowPlace> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(RowPlaces::row).toList();
    }

    private static RowPlace row(String text) {
        var parts = text.split(":", 2);
        return new RowPlace(UUID.fromString(parts[0]), Long.parseLong(Objects.requireNonNull(parts[1])));
    }
}

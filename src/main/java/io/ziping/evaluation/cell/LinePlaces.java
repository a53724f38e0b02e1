package io.ziping.evaluation.cell;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Funding lines as one text, such as {@code CARRYOVER,<uuid>:CARRYOVER}: a line behind a colon is the one it is a part of. */
final class LinePlaces {

    private LinePlaces() {}

    static String write(List<LinePlace> lines) {
        return lines.stream()
                .map(line -> line.parent() == null ? line.key() : line.key() + ":" + line.parent())
                .collect(Collectors.joining(","));
    }

    static List<LinePlace> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(LinePlaces::line).toList();
    }

    private static LinePlace line(String text) {
        var parts = text.split(":", 2);
        return new LinePlace(parts[0], parts.length == 1 ? null : parts[1]);
    }
}

package io.ziping.intake;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that may mean the same thing, written otherwise: 法律顾问费, 法律顾问经费, 法律顾问费（2024）. */
final class Likeness {

    private static final int MOST = 5;
    private static final int SHORTEST_PART = 3;

    private Likeness() {}

    private record Likely<T>(T thing, int distance) {}

    /** The things whose names are like a name, the likest first, at most five. */
    static <T> List<T> closest(String name, List<T> things, Function<T, String> nameOf) {
        var plain = plain(name);
        return things.stream()
                .map(thing -> new Likely<>(thing, distance(plain, plain(nameOf.apply(thing)))))
                .filter(likely -> likely.distance() < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(Likely::distance))
                .limit(MOST)
                .map(Likely::thing)
                .toList();
    }

    /** Letters to be changed for one name to become the other; far away when more than two in five are. */
    private static int distance(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var most = Math.max(one.length(), other.length()) * 2 / 5;
        var distance = new LevenshteinDistance(Math.max(most, 0)).apply(one, other);
        if (shorter > 0 && distance >= 0) {
            return distance;
        }
        return shorter >= SHORTEST_PART && (one.contains(other) || other.contains(one))
                ? Math.abs(one.length() - other.length())
                : Integer.MAX_VALUE;
    }

    /** Without what people write one way or the other: widths, blanks, brackets, quotation marks. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

package io.ziping.evaluation.state;

import java.util.Map;

/**
 * How many files are attached to a form.
 *
 * @param byPlace by where they are: blank for the whole form, {@code funding} for the funding lines, {@code row.<uuid>} for
 *     an indicator, which may have been removed meanwhile
 */
public record FileCounts(Map<String, Integer> byPlace) {

    public static final FileCounts NONE = new FileCounts(Map.of());

    public FileCounts {
        byPlace = Map.copyOf(byPlace);
    }

    /** How many there are at a place. */
    public int at(String place) {
        return byPlace.getOrDefault(place, 0);
    }

    /** How many there are in all. */
    public int total() {
        return byPlace.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package io.ziping.evaluation.state;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many files are attached to a form, and what kinds of wanted evidence they are.
 *
 * @param byPlace by where they are: blank for the whole form, {@code funding} for the funding lines, {@code row.<uuid>} for
 *     an indicator, which may have been removed meanwhile
 * @param kinds the kinds that files say to be, by where they are; a file with a virus is none
 */
public record FileCounts(Map<String, Integer> byPlace, Map<String, Set<UUID>> kinds) {

    public static final FileCounts NONE = new FileCounts(Map.of(), Map.of());

    public FileCounts {
        byPlace = Map.copyOf(byPlace);
        kinds = Map.copyOf(kinds);
    }

    /** How many there are at a place. */
    public int at(String place) {
        return byPlace.getOrDefault(place, 0);
    }

    /** How many there are in all. */
    public int total() {
        return byPlace.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether a kind is there for a place: at it, or at the whole form, which speaks for every place. */
    public boolean fulfil(String place, UUID kind) {
        return kinds.getOrDefault(place, Set.of()).contains(kind)
                || kinds.getOrDefault("", Set.of()).contains(kind);
    }
}

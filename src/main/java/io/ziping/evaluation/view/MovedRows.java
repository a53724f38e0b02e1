package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.RowPlace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which rows make one arrangement of another: as few as there can be. */
final class MovedRows {

    private MovedRows() {}

    /** The keys of rows that were added or put elsewhere, all others still following each other as before. */
    static Set<UUID> of(List<RowPlace> before, List<RowPlace> after) {
        var moved = new HashSet<UUID>();
        var places = new HashMap<RowPlace, Integer>();
        for (int i = 0; i < before.size(); i++) {
            places.put(before.get(i), i);
        }
        var stayed = longestRising(
                after.stream().mapToInt(row -> places.getOrDefault(row, -1)).toArray());
        for (int i = 0; i < after.size(); i++) {
            if (!stayed[i]) {
                moved.add(after.get(i).key());
            }
        }
        return moved;
    }

    /** Marks the numbers of the longest sequence that rises, those below 0 left out; takes n·log n steps. */
    private static boolean[] longestRising(int[] numbers) {
        var ends = new int[numbers.length];
        var endedBy = new int[numbers.length];
        var previous = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0) {
                continue;
            }
            int found = Arrays.binarySearch(ends, 0, length, numbers[i]);
            int at = found < 0 ? -found - 1 : found;
            ends[at] = numbers[i];
            endedBy[at] = i;
            previous[i] = at == 0 ? -1 : endedBy[at - 1];
            length = Math.max(length, at + 1);
        }
        var chosen = new boolean[numbers.length];
        for (int i = length == 0 ? -1 : endedBy[length - 1]; i >= 0; i = previous[i]) {
            chosen[i] = true;
        }
        return chosen;
    }
}

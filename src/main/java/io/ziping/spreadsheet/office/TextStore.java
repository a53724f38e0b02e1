package io.ziping.spreadsheet.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Many texts in little more room than their characters, two bytes each, take: each is made again when it is asked for. */
final class TextStore {

    /** Characters of one piece; a text lies in one piece, and no cell's is longer. */
    private static final int PIECE = 1 << 16;

    private final List<char[]> pieces = new ArrayList<>();
    /** Where each text begins and ends, in characters of all pieces one behind the other. */
    private int[] begins = new int[1024];

    private int[] ends = new int[1024];
    private int size;
    private int used = PIECE;

    void add(String text) {
        int length = Math.min(text.length(), PIECE);
        if (pieces.isEmpty() || used + length > PIECE) {
            pieces.add(new char[PIECE]);
            used = 0;
        }
        text.getChars(0, length, pieces.get(pieces.size() - 1), used);
        if (size == begins.length) {
            begins = Arrays.copyOf(begins, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        begins[size] = (pieces.size() - 1) * PIECE + used;
        used += length;
        ends[size++] = (pieces.size() - 1) * PIECE + used;
    }

    int size() {
        return size;
    }

    String get(int index) {
        int begin = begins[index];
        return new String(pieces.get(begin / PIECE), begin % PIECE, ends[index] - begin);
    }
}

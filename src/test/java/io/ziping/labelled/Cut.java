package io.ziping.labelled;

import java.util.Arrays;
import java.util.List;

/** Cuts the lines of the data files into their cells. */
final class Cut {

    private Cut() {}

    static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}

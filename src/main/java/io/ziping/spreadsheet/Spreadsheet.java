package io.ziping.spreadsheet;

import java.util.List;
import java.util.Map;

/** The first sheet of a file as texts; rows without any text are left out. */
public record Spreadsheet(List<Row> rows) {

    public Spreadsheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as the program shows it, from 1
     * @param cells as the program shows them, stripped; a formula as its last result
     * @param doubts by column from 0, why the text alone is not to be relied on, such as a digit that is rounded away
     */
    public record Row(int number, List<String> cells, Map<Integer, String> doubts) {

        public Row {
            cells = List.copyOf(cells);
            doubts = Map.copyOf(doubts);
        }

        public Row(int number, List<String> cells) {
            this(number, cells, Map.of());
        }

        /** Why the text in a column is not to be relied on; blank when it is. */
        public String doubt(int column) {
            return doubts.getOrDefault(column, "");
        }

        /** The text in a column from 0; blank where there is none. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }
}

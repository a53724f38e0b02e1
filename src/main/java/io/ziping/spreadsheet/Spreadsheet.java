package io.ziping.spreadsheet;

import java.util.List;

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
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The text in a column from 0; blank where there is none. */
        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }
}

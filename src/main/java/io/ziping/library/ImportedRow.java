package io.ziping.library;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of indicators, as typed and as checked.
 *
 * @param number the row in the file
 * @param cells what is typed, by column
 * @param problems what cannot be, by column
 * @param details what would be kept; {@code null} when it cannot be
 * @param inUse whether it would be offered
 * @param version the version of the library's indicator that it is about; {@code null} for a new one
 * @param change what taking it would change
 */
public record ImportedRow(
        int number,
        Map<LibraryColumn, String> cells,
        Map<LibraryColumn, String> problems,
        @Nullable LibraryDetails details,
        boolean inUse,
        @Nullable Long version,
        Change change) {

    /** What a row does to the library. */
    public enum Change {
        ADDED("新增"),
        CHANGED("修改"),
        SAME("不变");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** In a word. */
        public String label() {
            return label;
        }
    }

    public ImportedRow {
        cells = Map.copyOf(cells);
        problems = Map.copyOf(problems);
    }

    /** What is typed in a column. */
    public String cell(LibraryColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What is wrong in a column, or blank. */
    public String problem(LibraryColumn column) {
        return problems.getOrDefault(column, "");
    }

    /** Whether it can be taken. */
    public boolean isFine() {
        return problems.isEmpty();
    }
}

package io.ziping.identity.administration;

import java.util.Map;

/**
 * One row of a list of accounts, as typed and as checked.
 *
 * @param number the row in the file
 * @param cells what is typed, by column
 * @param problems what cannot be, by column
 */
public record ImportRow(int number, Map<ImportColumn, String> cells, Map<ImportColumn, String> problems) {

    public ImportRow {
        cells = Map.copyOf(cells);
        problems = Map.copyOf(problems);
    }

    /** What is typed in a column. */
    public String cell(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** What is wrong in a column, or blank. */
    public String problem(ImportColumn column) {
        return problems.getOrDefault(column, "");
    }

    /** Whether an account can be made of it. */
    public boolean isFine() {
        return problems.isEmpty();
    }
}

package io.ziping.library;

import io.ziping.library.ImportedRow.Change;
import java.util.List;

/** A file of indicators, checked row by row. */
public record ImportedRows(List<ImportedRow> rows) {

    public ImportedRows {
        rows = List.copyOf(rows);
    }

    /** The rows that have to be mended. */
    public List<ImportedRow> broken() {
        return rows.stream().filter(row -> !row.isFine()).toList();
    }

    /** The rows that would change the library. */
    public List<ImportedRow> changing() {
        return rows.stream()
                .filter(row -> row.isFine() && row.change() != Change.SAME)
                .toList();
    }

    public long added() {
        return count(Change.ADDED);
    }

    public long changed() {
        return count(Change.CHANGED);
    }

    public long same() {
        return count(Change.SAME);
    }

    private long count(Change change) {
        return rows.stream()
                .filter(row -> row.isFine() && row.change() == change)
                .count();
    }
}

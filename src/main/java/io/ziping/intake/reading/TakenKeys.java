package io.ziping.intake.reading;

import io.ziping.sheet.TakeAway;
import io.ziping.spreadsheet.office.Workbook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of rows in a workbook that was taken away; to whoever reads it as any other workbook they are nothing. */
final class TakenKeys {

    private TakenKeys() {}

    /** Whether a tab is the hidden one. */
    static boolean isTheirs(Workbook.Tab tab) {
        return tab.name().equals(TakeAway.TAB);
    }

    /** The line a row is named as; null when it has no name. */
    static @Nullable String line(Row row) {
        for (var cell : row.cells()) {
            if (isKey(cell) && row.begins(cell)) {
                return cell.text().substring(TakeAway.KEY.length());
            }
        }
        return null;
    }

    static boolean isKey(Cell cell) {
        return cell.text().startsWith(TakeAway.KEY);
    }

    /** The row without its name; empty for the one that only says how to use the workbook. */
    static Optional<Row> without(Row row) {
        var line = line(row);
        if (line == null) {
            return Optional.of(row);
        }
        if (line.equals(TakeAway.HINT_LINE)) {
            return Optional.empty();
        }
        var cells = row.cells().stream().filter(cell -> !isKey(cell)).toList();
        return Optional.of(new Row(row.number(), cells, row.place(), row.continues(), row.remark()));
    }
}

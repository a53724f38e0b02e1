package io.ziping.intake.reading.offline;

import io.ziping.intake.reading.table.Cell;
import io.ziping.intake.reading.table.Row;
import io.ziping.sheet.OfflineCopy;
import io.ziping.spreadsheet.office.SheetRow;
import io.ziping.spreadsheet.office.Workbook;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of rows in a workbook that was taken away; to whoever reads it as any other workbook they are nothing. */
public final class OfflineKeys {

    private static final Pattern COLUMNS = Pattern.compile(",");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /** What is to be said of a cell that was given out as a formula and is none any more. */
    public static final String OVERWRITTEN = "原来由公式算出，公式被改掉了";

    private OfflineKeys() {}

    /** The columns of a row that were given out as formulas: their results are not what somebody typed. */
    public static Set<Integer> computed(SheetRow row) {
        return row.cells().stream()
                .map(SheetRow.Cell::text)
                .filter(text -> text.startsWith(OfflineCopy.COMPUTED))
                .flatMap(text -> COLUMNS.splitAsStream(text.substring(OfflineCopy.COMPUTED.length())))
                .filter(column -> NUMBER.matcher(column).matches())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** Whether a tab is the hidden one. */
    public static boolean isTheirs(Workbook.Tab tab) {
        return tab.name().equals(OfflineCopy.TAB);
    }

    /** The line a row is named as; null when it has no name. */
    public static @Nullable String line(Row row) {
        for (var cell : row.cells()) {
            if (isKey(cell) && !cell.text().startsWith(OfflineCopy.COMPUTED) && row.begins(cell)) {
                return cell.text().substring(OfflineCopy.KEY.length());
            }
        }
        return null;
    }

    static boolean isKey(Cell cell) {
        return cell.text().startsWith(OfflineCopy.KEY);
    }

    /** The row without its name; empty for the one that only says how to use the workbook. */
    public static Optional<Row> without(Row row) {
        var line = line(row);
        if (line == null) {
            return Optional.of(row);
        }
        if (line.equals(OfflineCopy.HINT_LINE)) {
            return Optional.empty();
        }
        var cells = row.cells().stream().filter(cell -> !isKey(cell)).toList();
        return Optional.of(new Row(row.number(), cells, row.place(), row.continues(), row.remark()));
    }
}

package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormReading.LeftOver;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.OfflineForm;
import io.ziping.intake.reading.offline.OfflineKeys;
import io.ziping.intake.reading.offline.OfflineRows;
import io.ziping.intake.reading.offline.OfflineTab;
import io.ziping.intake.reading.table.Row;
import io.ziping.spreadsheet.office.OfficeArchive;
import io.ziping.spreadsheet.office.OfficeProblem;
import io.ziping.spreadsheet.office.Workbook;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a workbook that was taken away to be filled in, by its hidden tab. One whose hidden parts were lost or
 * changed is a workbook like any other.
 */
public final class OfflineReader {

    /** A form has at most 500 rows of six cells, and some names. */
    private static final int MOST_ENTRIES = 8_000;

    private OfflineReader() {}

    /** The reading of a workbook with what it says as one that was taken away, if it is one. */
    public static FileReading complete(FileReading reading, OfficeArchive zip) {
        try {
            var taken = read(zip);
            return taken == null
                    ? reading
                    : new FileReading(reading.file(), reading.kind(), reading.forms(), null, taken);
        } catch (OfficeProblem problem) {
            return asAnyOther(reading, problem.words());
        } catch (IOException | RuntimeException broken) {
            return asAnyOther(reading, OfflineTab.changed().words());
        }
    }

    private static FileReading asAnyOther(FileReading reading, String words) {
        return reading.forms().isEmpty()
                ? reading
                : new FileReading(reading.file(), reading.kind(), reading.forms(), words + "；按普通表格读了，请核对", null);
    }

    private static @Nullable OfflineForm read(OfficeArchive zip) throws IOException {
        var book = zip.workbook(Limits.WORKBOOK);
        var hidden = book.tabs().stream().filter(OfflineKeys::isTheirs).findFirst();
        if (hidden.isEmpty()) {
            return null;
        }
        var entries = new OfflineTab(few(rows(book, hidden.get(), MOST_ENTRIES), MOST_ENTRIES));
        List<Row> filled = null;
        var name = "";
        var others = new ArrayList<LeftOver>();
        for (var tab : book.tabs()) {
            var rows = OfflineKeys.isTheirs(tab) ? List.<Row>of() : rows(book, tab, Limits.FORM_ROWS);
            boolean named = rows.stream().anyMatch(row -> OfflineKeys.line(row) != null);
            if (named && filled == null) {
                filled = few(rows, Limits.FORM_ROWS);
                name = new XlsxRows(tab).name();
            } else if (!rows.isEmpty()) {
                others.add(new LeftOver("工作表“" + tab.name() + "”", "这张没有读；只读了带走填写的那一张"));
            }
        }
        if (filled == null) {
            throw OfflineTab.changed();
        }
        return new OfflineRows(entries, name, filled, others).read();
    }

    private static List<Row> few(List<Row> rows, int most) {
        if (rows.size() > most) {
            throw OfflineTab.changed();
        }
        return rows;
    }

    /** The rows of a tab, no more than one above what may be. */
    private static List<Row> rows(Workbook book, Workbook.Tab tab, int most) throws IOException {
        var rows = new ArrayList<Row>();
        var reading = new XlsxRows(tab);
        book.read(tab, found -> {
            var row = reading.of(found);
            if (rows.size() <= most && !row.isBlank()) {
                rows.add(row);
            }
        });
        return rows;
    }
}

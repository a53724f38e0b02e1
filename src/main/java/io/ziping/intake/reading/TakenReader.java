package io.ziping.intake.reading;

import io.ziping.intake.reading.FormReading.LeftOver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a workbook that was taken away to be filled in, by its hidden tab. One whose hidden parts were lost or
 * changed is a workbook like any other.
 */
final class TakenReader {

    /** A form has at most 500 rows of six cells, and some names. */
    private static final int MOST_ENTRIES = 8_000;

    private TakenReader() {}

    /** The reading of a workbook with what it says as one that was taken away, if it is one. */
    static FileReading complete(FileReading reading, OfficeZip zip, String main) {
        try {
            var taken = read(zip, main);
            return taken == null
                    ? reading
                    : new FileReading(reading.file(), reading.kind(), reading.forms(), null, taken);
        } catch (FileProblem problem) {
            return asAnyOther(reading, problem.words());
        } catch (IOException | RuntimeException broken) {
            return asAnyOther(reading, TakenTab.changed().words());
        }
    }

    private static FileReading asAnyOther(FileReading reading, String words) {
        return reading.forms().isEmpty()
                ? reading
                : new FileReading(reading.file(), reading.kind(), reading.forms(), words + "；按普通表格读了，请核对", null);
    }

    private static @Nullable TakenForm read(OfficeZip zip, String main) throws IOException {
        var parts = XlsxParts.read(zip, main);
        var hidden = parts.tabs().stream().filter(TakenKeys::isTheirs).findFirst();
        if (hidden.isEmpty()) {
            return null;
        }
        var book = XlsxReader.Book.read(zip, main, parts);
        var entries = new TakenTab(few(rows(zip, book, hidden.get(), MOST_ENTRIES), MOST_ENTRIES));
        List<Row> filled = null;
        var name = "";
        var others = new ArrayList<LeftOver>();
        for (var tab : parts.tabs()) {
            var rows = TakenKeys.isTheirs(tab) ? List.<Row>of() : rows(zip, book, tab, Limits.FORM_ROWS);
            boolean named = rows.stream().anyMatch(row -> TakenKeys.line(row) != null);
            if (named && filled == null) {
                filled = few(rows, Limits.FORM_ROWS);
                name = tab.name();
            } else if (!rows.isEmpty()) {
                others.add(new LeftOver("工作表“" + tab.name() + "”", "这张没有读；只读了带走填写的那一张"));
            }
        }
        if (filled == null) {
            throw TakenTab.changed();
        }
        return new TakenRows(entries, name, filled, others).read();
    }

    private static List<Row> few(List<Row> rows, int most) {
        if (rows.size() > most) {
            throw TakenTab.changed();
        }
        return rows;
    }

    /** The rows of a tab, no more than one above what may be. */
    private static List<Row> rows(OfficeZip zip, XlsxReader.Book book, XlsxParts.Tab tab, int most) throws IOException {
        var rows = new ArrayList<Row>();
        SafeXml.parse(zip.part(tab.part()), new XlsxSheet(book, tab.name(), Merges.read(zip, tab.part()), row -> {
            if (rows.size() <= most && !row.isBlank()) {
                rows.add(row);
            }
        }));
        return rows;
    }
}

package io.ziping.intake.reading;

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
        TakenForm found = null;
        var others = new ArrayList<String>();
        for (var tab : parts.tabs()) {
            if (TakenKeys.isTheirs(tab)) {
                continue;
            }
            var rows = rows(zip, book, tab, Limits.FORM_ROWS);
            if (rows.stream().allMatch(row -> TakenKeys.line(row) == null)) {
                continue;
            }
            if (found == null) {
                found = new TakenRows(entries, tab.name(), few(rows, Limits.FORM_ROWS)).read();
            } else {
                others.add(tab.name());
            }
        }
        if (found == null) {
            throw TakenTab.changed();
        }
        return others.isEmpty() ? found : with(found, others);
    }

    private static TakenForm with(TakenForm form, List<String> others) {
        var leftOver = new ArrayList<>(form.leftOver());
        others.forEach(name -> leftOver.add(new FormReading.LeftOver("工作表“" + name + "”", "这张也是带走填写的表，没有读；只读了前面一张")));
        return new TakenForm(
                form.place(),
                form.formId(),
                form.version(),
                form.fiscalYear(),
                form.project(),
                form.cells(),
                form.before(),
                form.rows(),
                form.added(),
                leftOver);
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

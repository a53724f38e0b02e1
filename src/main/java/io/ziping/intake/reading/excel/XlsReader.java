package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.offline.OfflineKeys;
import io.ziping.intake.reading.table.Row;
import io.ziping.intake.reading.table.SpreadRows;
import io.ziping.intake.reading.table.TableSize;
import io.ziping.intake.reading.words.Words;
import io.ziping.sheet.OfflineCopy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the forms of a workbook of Excel 97 to 2003, or of WPS: first what is to be known of all cells, then the cells
 * row by row. No formula is computed, no macro and no link is looked at.
 */
public final class XlsReader {

    private final XlsBook book = new XlsBook();
    private final Map<Integer, XlsLayout> layouts = new HashMap<>();
    private final TableSize size = new TableSize();
    private final FormSplitter forms = new FormSplitter(this::place);
    private String name = "";
    private int reading = XlsRecords.WORKBOOK;
    private @Nullable XlsSheet sheet;

    private XlsReader() {}

    public static List<FormReading> read(DirectoryNode root) throws IOException {
        XlsRecords.measure(root);
        var reader = new XlsReader();
        XlsRecords.read(root, reader::prepare);
        XlsRecords.read(root, reader::take);
        reader.endSheet();
        return reader.forms.finish();
    }

    private String place(Row first, Row last) {
        return "工作表“%s” 第%d—%d行".formatted(name, first.number() + 1, last.number() + 1);
    }

    private void prepare(int number, Record record) {
        if (number == XlsRecords.WORKBOOK) {
            book.take(record);
        } else if (number < Limits.SHEETS) {
            layouts.computeIfAbsent(number, any -> new XlsLayout()).take(record);
        }
    }

    private void take(int number, Record record) {
        if (number != reading) {
            endSheet();
            reading = number;
            begin(number);
        }
        if (sheet != null) {
            sheet.take(record);
        }
    }

    private void begin(int number) {
        var tabs = book.tabs();
        if (number < 0 || number >= tabs.size()) {
            return;
        }
        var tab = tabs.get(number);
        var title = Words.shorten(tab.getSheetname(), 40);
        if (title.equals(OfflineCopy.TAB)) {
            return;
        }
        forms.begin(tab.isHidden() || tab.isVeryHidden() ? "这张工作表是隐藏的" : null);
        name = title;
        var rows = new SpreadRows(title, size, row -> OfflineKeys.without(row).ifPresent(forms::add));
        sheet = new XlsSheet(book, layouts.getOrDefault(number, new XlsLayout()), rows);
    }

    private void endSheet() {
        if (sheet != null) {
            sheet.finish();
        }
        sheet = null;
    }
}

package io.ziping.intake.reading.excel;

import io.ziping.intake.reading.FormReading;
import io.ziping.intake.reading.Limits;
import io.ziping.intake.reading.form.FormSplitter;
import io.ziping.intake.reading.offline.OfflineKeys;
import io.ziping.spreadsheet.office.OfficeArchive;
import java.io.IOException;
import java.util.List;

/**
 * Reads the forms of a workbook, sheet after sheet, without ever holding more than one form's rows. No formula is
 * computed, no macro and no link is looked at.
 */
public final class XlsxReader {

    private XlsxReader() {}

    public static List<FormReading> read(OfficeArchive zip) throws IOException {
        var book = zip.workbook(Limits.WORKBOOK);
        var name = new String[] {""};
        var forms = new FormSplitter(
                (first, last) -> "工作表“%s” 第%d—%d行".formatted(name[0], first.number() + 1, last.number() + 1));
        for (var tab : book.tabs()) {
            if (OfflineKeys.isTheirs(tab)) {
                continue;
            }
            forms.begin(tab.hidden() ? "这张工作表是隐藏的" : null);
            var rows = new XlsxRows(tab);
            name[0] = rows.name();
            book.read(
                    tab,
                    aside -> rows.aside(aside, forms),
                    row -> OfflineKeys.without(rows.of(row)).ifPresent(forms::add));
        }
        return forms.finish();
    }
}

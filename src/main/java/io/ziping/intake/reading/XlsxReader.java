package io.ziping.intake.reading;

import java.io.IOException;
import java.util.List;

/**
 * Reads the forms of a workbook, sheet after sheet, without ever holding more than one form's rows. No formula is
 * computed, no macro and no link is looked at.
 */
final class XlsxReader {

    private XlsxReader() {}

    static List<FormReading> read(OfficeZip zip, String main) throws IOException {
        var parts = XlsxParts.read(zip, main);
        var book = Book.read(zip, main, parts);
        var name = new String[] {""};
        var forms = new FormSplitter(
                (first, last) -> "工作表“%s” 第%d—%d行".formatted(name[0], first.number() + 1, last.number() + 1));
        for (var tab : parts.tabs()) {
            if (TakenKeys.isTheirs(tab)) {
                continue;
            }
            forms.begin(tab.hidden() ? "这张工作表是隐藏的" : null);
            name[0] = tab.name();
            SafeXml.parse(
                    zip.part(tab.part()),
                    new XlsxSheet(
                            book,
                            tab.name(),
                            Merges.read(zip, tab.part()),
                            row -> TakenKeys.without(row).ifPresent(forms::add)));
        }
        return forms.finish();
    }

    /** What all sheets share, and how much of them was read. */
    static final class Book {

        private final XlsxStrings strings;
        private final XlsxFormats formats;
        private int rows;
        private int cells;

        Book(XlsxStrings strings, XlsxFormats formats) {
            this.strings = strings;
            this.formats = formats;
        }

        static Book read(OfficeZip zip, String main, XlsxParts parts) throws IOException {
            var folder = main.substring(0, main.lastIndexOf('/') + 1);
            return new Book(
                    XlsxStrings.read(zip, folder + "sharedStrings.xml"),
                    XlsxFormats.read(zip, folder + "styles.xml", parts.from1904()));
        }

        XlsxFormats formats() {
            return formats;
        }

        String string(String index) {
            int number = XlsxFormats.number(index);
            if (number >= strings.size() || (number == 0 && !index.equals("0"))) {
                throw new FileProblem(FileProblem.BROKEN);
            }
            return strings.get(number);
        }

        boolean isStruck(String index) {
            return strings.isStruck(XlsxFormats.number(index));
        }

        void countRow() {
            if (++rows > Limits.ROWS) {
                throw new FileProblem("行太多：最多%d行，请分成几个文件".formatted(Limits.ROWS));
            }
        }

        void countCell() {
            if (++cells > Limits.CELLS) {
                throw new FileProblem("单元格太多：最多%d格，请分成几个文件".formatted(Limits.CELLS));
            }
        }
    }
}

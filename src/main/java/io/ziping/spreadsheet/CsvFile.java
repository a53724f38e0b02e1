package io.ziping.spreadsheet;

/** A table as text; one without any comma, semicolon or tab is a table of one column. */
final class CsvFile {

    private CsvFile() {}

    static void read(byte[] file, Spreadsheets.Rows rows) {
        var text = PlainText.decode(file).orElseThrow(() -> new SpreadsheetProblem("这不是 .xlsx 或 .csv 表格，请重新选择"));
        var number = new int[1];
        boolean whole = DelimitedText.read(
                text,
                delimiter(text),
                cells -> rows.add(
                        ++number[0],
                        cells.stream().limit(Spreadsheets.MOST_COLUMNS).toList()));
        if (!whole) {
            throw new SpreadsheetProblem("CSV 文件的引号不成对，请在 Excel 里另存一份再上传");
        }
    }

    /** A list of accounts may have two columns, so its heading tells. */
    private static char delimiter(String text) {
        return DelimitedText.delimiter(text).orElseGet(() -> {
            var heading =
                    text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
            return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
        });
    }
}

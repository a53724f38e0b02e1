package io.ziping.sheet.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One worksheet of a summary: its page, its heading, and rows of cells that go out as they come in. */
final class SummaryTab {

    private static final int HEADER = 2;
    private static final int FIRST = 3;
    private static final int FROZEN_COLUMNS = 4;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LINE = 16;
    private static final int MOST_LINES = 20;
    /** Formats of numbers. */
    static final String AMOUNT = "#,##0.00";

    static final String POINTS = "0.00";
    static final String COUNT = "0";

    private static final String SHADE = "F4F6F9";
    private final Worksheet tab;
    private final List<Column> columns;
    private int row = FIRST;

    /**
     * @param format of its numbers; null for texts
     * @param centred whether what is short stands in the middle, where it touches no number beside it
     */
    record Column(String title, int width, @Nullable String format, boolean centred) {

        Column(String title, int width, @Nullable String format) {
            this(title, width, format, false);
        }
    }

    SummaryTab(Worksheet tab, List<Column> columns, String title, String note) {
        this.tab = tab;
        this.columns = columns;
        page();
        heading(title, note);
    }

    /** Writes a row of values, one for each column. */
    void add(@Nullable Object... values) {
        cells(values);
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                tab.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** Writes a row of sums, which stands out. */
    void addTotals(@Nullable Object... values) {
        cells(values);
        for (int column = 0; column < columns.size(); column++) {
            style(row - 1, column).bold().fillColor(SHADE).set();
        }
    }

    /** Ends the worksheet; what was written is what is printed. */
    void end() {
        tab.addNamedRange(tab.range(0, 0, row - 1, columns.size() - 1), "_xlnm.Print_Area");
        try {
            tab.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page() {
        for (int column = 0; column < columns.size(); column++) {
            tab.width(column, columns.get(column).width());
        }
        tab.freezePane(FROZEN_COLUMNS, FIRST);
        tab.repeatRows(HEADER);
        tab.paperSize(PaperSize.A4_PAPER);
        tab.pageOrientation("landscape");
        tab.setFitToPage(true);
        tab.fitToWidth((short) 1);
        tab.fitToHeight((short) 0);
        tab.leftMargin(0.4f);
        tab.rightMargin(0.4f);
        tab.footer("第 &P / &N 页", Position.CENTER);
    }

    private void heading(String title, String note) {
        int last = columns.size() - 1;
        tab.inlineString(0, 0, title);
        tab.range(0, 0, 0, last).merge();
        tab.style(0, 0)
                .fontSize(18)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        tab.rowHeight(0, 30);
        tab.inlineString(1, 0, note + "　金额单位：万元");
        tab.range(1, 0, 1, last).merge();
        tab.style(1, 0).horizontalAlignment("right").set();
        for (int column = 0; column <= last; column++) {
            tab.inlineString(HEADER, column, columns.get(column).title());
            bordered(tab.style(HEADER, column))
                    .fillColor(SHADE)
                    .horizontalAlignment("center")
                    .set();
        }
        tab.rowHeight(HEADER, 30);
    }

    private void cells(@Nullable Object... values) {
        for (int column = 0; column < columns.size(); column++) {
            var value = values[column];
            if (value instanceof Number number) {
                tab.value(row, column, number);
            } else if (value != null && !value.toString().isEmpty()) {
                tab.inlineString(row, column, XlsxDrawing.escaped(value.toString()));
            }
            style(row, column).set();
        }
        // Excel would find the height itself, others leave a second line out
        tab.rowHeight(row, LINE * lines(values));
        row++;
    }

    /** How many lines the longest text of a row needs; a Chinese character is as wide as two digits. */
    private int lines(@Nullable Object... values) {
        int most = 1;
        for (int column = 0; column < columns.size(); column++) {
            if (values[column] instanceof String text) {
                int room = columns.get(column).width() - 2;
                most = Math.max(
                        most, text.lines().mapToInt(line -> lines(line, room)).sum());
            }
        }
        return Math.min(most, MOST_LINES);
    }

    private static int lines(String line, int room) {
        long width = line.length() + line.chars().filter(each -> each > 0xff).count();
        return Math.toIntExact(Math.max(1, (width + room - 1) / room));
    }

    private StyleSetter style(int at, int column) {
        var style = bordered(tab.style(at, column));
        var of = columns.get(column);
        if (of.centred()) {
            style.horizontalAlignment("center");
        }
        return of.format() == null ? style : style.format(of.format());
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true);
    }
}

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

/** One worksheet of the summary: its page, its heading, and rows of cells that go out as they come in. */
final class SummaryTab {

    private static final int HEADER = 2;
    private static final int FIRST = 3;
    private static final int FROZEN_COLUMNS = 4;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int LINE = 16;
    private static final int MOST_LINES = 20;
    private static final String AMOUNT = "#,##0.00";
    private static final String POINTS = "0.00";
    private static final String COUNT = "0";
    private static final String SHADE = "F4F6F9";
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 7, COUNT, true),
            new Column("年度", 7, COUNT, true),
            new Column("状态", 13, null, true),
            new Column("项目名称", 34, null),
            new Column("主管部门", 32, null),
            new Column("表上主管部门（与现名不同时）", 24, null),
            new Column("实施单位", 28, null),
            new Column("年初预算数", 13, AMOUNT),
            new Column("全年预算数", 13, AMOUNT),
            new Column("全年执行数", 13, AMOUNT),
            new Column("执行率(%)", 10, POINTS),
            new Column("总分", 9, POINTS),
            new Column("等级", 7, null, true),
            new Column("未达标指标数", 9, COUNT, true),
            new Column("主要疑点", 20, null));

    private final Worksheet tab;
    private int row = FIRST;

    /**
     * @param format of its numbers; null for texts
     * @param centred whether what is short stands in the middle, where it touches no number beside it
     */
    private record Column(String title, int width, @Nullable String format, boolean centred) {

        Column(String title, int width, @Nullable String format) {
            this(title, width, format, false);
        }
    }

    SummaryTab(Worksheet tab, String title, String note) {
        this.tab = tab;
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
        for (int column = 0; column < COLUMNS.size(); column++) {
            style(row - 1, column).bold().fillColor(SHADE).set();
        }
    }

    /** Ends the worksheet; what was written is what is printed. */
    void end() {
        tab.addNamedRange(tab.range(0, 0, row - 1, COLUMNS.size() - 1), "_xlnm.Print_Area");
        try {
            tab.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void page() {
        for (int column = 0; column < COLUMNS.size(); column++) {
            tab.width(column, COLUMNS.get(column).width());
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
        int last = COLUMNS.size() - 1;
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
            tab.inlineString(HEADER, column, COLUMNS.get(column).title());
            bordered(tab.style(HEADER, column))
                    .fillColor(SHADE)
                    .horizontalAlignment("center")
                    .set();
        }
        tab.rowHeight(HEADER, 30);
    }

    private void cells(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
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
    private static int lines(@Nullable Object... values) {
        int most = 1;
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof String text) {
                long width =
                        text.length() + text.chars().filter(each -> each > 0xff).count();
                int room = COLUMNS.get(column).width() - 2;
                most = Math.max(most, Math.toIntExact((width + room - 1) / room));
            }
        }
        return Math.min(most, MOST_LINES);
    }

    private StyleSetter style(int at, int column) {
        var style = bordered(tab.style(at, column));
        var of = COLUMNS.get(column);
        if (of.centred()) {
            style.horizontalAlignment("center");
        }
        return of.format() == null ? style : style.format(of.format());
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true);
    }
}

package io.ziping.sheet.office;

import io.ziping.evaluation.EvaluationSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes 绩效自评情况汇总表 as a workbook: a row per form and their totals, A4 across, the header on every page and always
 * in sight. Rows go out as they come in, so that a list may be as long as a worksheet; amounts in 万元. Closed, it is
 * complete; the stream it writes to stays open.
 */
public final class SummaryXlsx implements AutoCloseable {

    /** The most forms that find room: what a worksheet holds without title, header and totals. */
    public static final int MOST_FORMS = Worksheet.MAX_ROWS - 4;

    private static final String TITLE = "绩效自评情况汇总表";
    private static final String FONT = "宋体";
    private static final int HEADER = 2;
    private static final int FIRST = 3;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int WAN = 4;
    private static final int LINE = 16;
    private static final int MOST_LINES = 20;
    private static final String AMOUNT = "#,##0.00";
    private static final String POINTS = "0.00";
    private static final String COUNT = "0";
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 7, COUNT),
            new Column("年度", 7, COUNT),
            new Column("项目名称", 34, null),
            new Column("主管部门", 36, null),
            new Column("实施单位", 28, null),
            new Column("年初预算数", 13, AMOUNT),
            new Column("全年预算数", 13, AMOUNT),
            new Column("全年执行数", 13, AMOUNT),
            new Column("执行率(%)", 10, POINTS),
            new Column("总分", 9, POINTS),
            new Column("等级", 7, null),
            new Column("未达标指标数", 9, COUNT),
            new Column("主要疑点", 20, null));

    private final Workbook workbook;
    private final Worksheet tab;
    private int row = FIRST;
    private BigDecimal initialBudget = BigDecimal.ZERO;
    private BigDecimal adjustedBudget = BigDecimal.ZERO;
    private BigDecimal executedAmount = BigDecimal.ZERO;
    private long unmet;

    /** @param format of its numbers; null for texts */
    private record Column(String title, int width, @Nullable String format) {}

    public SummaryXlsx(OutputStream out) {
        workbook = new Workbook(out, "ziping", null);
        workbook.setGlobalDefaultFont(FONT, 10);
        workbook.properties().setTitle(TITLE);
        tab = workbook.newWorksheet("汇总表");
        page();
        heading();
    }

    /** Writes a form's row. */
    public void add(EvaluationSummary form) {
        var grade = form.grade();
        cells(
                row - FIRST + 1,
                form.fiscalYear(),
                form.project(),
                form.competentDepartment(),
                form.implementingUnit(),
                wan(form.initialBudget()),
                wan(form.adjustedBudget()),
                wan(form.executedAmount()),
                form.executionRate(),
                form.totalScore(),
                grade == null ? null : grade.label(),
                form.unmetCount(),
                form.headline());
        initialBudget = initialBudget.add(form.initialBudget());
        adjustedBudget = adjustedBudget.add(form.adjustedBudget());
        executedAmount = executedAmount.add(form.executedAmount());
        unmet += form.unmetCount() == null ? 0 : form.unmetCount();
        flush();
    }

    /** Writes the totals and ends the workbook. */
    @Override
    public void close() throws IOException {
        int forms = row - FIRST;
        cells(
                null,
                null,
                "合计（%d份）".formatted(forms),
                null,
                null,
                wan(initialBudget),
                wan(adjustedBudget),
                wan(executedAmount),
                adjustedBudget.signum() == 0
                        ? null
                        : executedAmount.movePointRight(2).divide(adjustedBudget, 2, RoundingMode.DOWN),
                null,
                null,
                unmet,
                null);
        for (int column = 0; column < COLUMNS.size(); column++) {
            style(row - 1, column).bold().set();
        }
        tab.addNamedRange(tab.range(0, 0, row - 1, COLUMNS.size() - 1), "_xlnm.Print_Area");
        workbook.finish();
    }

    private void page() {
        for (int column = 0; column < COLUMNS.size(); column++) {
            tab.width(column, COLUMNS.get(column).width());
        }
        tab.freezePane(FIRST, FIRST);
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

    private void heading() {
        int last = COLUMNS.size() - 1;
        tab.inlineString(0, 0, TITLE);
        tab.range(0, 0, 0, last).merge();
        tab.style(0, 0)
                .fontSize(18)
                .bold()
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
        tab.rowHeight(0, 30);
        tab.inlineString(1, 0, "金额单位：万元");
        tab.range(1, 0, 1, last).merge();
        tab.style(1, 0).horizontalAlignment("right").set();
        for (int column = 0; column <= last; column++) {
            tab.inlineString(HEADER, column, COLUMNS.get(column).title());
            bordered(tab.style(HEADER, column))
                    .fillColor("F4F6F9")
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
        var format = COLUMNS.get(column).format();
        return format == null ? style : style.format(format);
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true);
    }

    private void flush() {
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                tab.flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return yuan.movePointLeft(WAN);
    }
}

package io.ziping.sheet.office;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Stage;
import io.ziping.sheet.SummaryGroups;
import io.ziping.sheet.SummaryTotals;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes 绩效自评情况汇总表 as a workbook: a row per form, A4 across, the header on every page and always in sight. What is
 * passed, what is on its way and what is not handed in stand on sheets of their own, each with subtotals per department
 * and a total per year. Rows go out as they come in, so that a list may be as long as a worksheet; amounts in 万元.
 * Closed, it is complete; the stream it writes to stays open.
 */
public final class SummaryXlsx implements AutoCloseable, SummaryGroups.Writer {

    private static final String TITLE = "绩效自评情况汇总表";
    private static final String FONT = "宋体";
    private static final int HEADER = 2;
    private static final int FIRST = 3;
    private static final int FROZEN_COLUMNS = 4;
    private static final int ROWS_IN_MEMORY = 500;
    private static final int WAN = 4;
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

    private final Workbook workbook;
    private final SummaryGroups groups = new SummaryGroups(this);
    private @Nullable Worksheet open;
    private @Nullable Stage stage;
    private int row;

    /**
     * @param format of its numbers; null for texts
     * @param centred whether what is short stands in the middle, where it touches no number beside it
     */
    private record Column(String title, int width, @Nullable String format, boolean centred) {

        Column(String title, int width, @Nullable String format) {
            this(title, width, format, false);
        }
    }

    public SummaryXlsx(OutputStream out) {
        workbook = new Workbook(out, "ziping", null);
        workbook.setGlobalDefaultFont(FONT, 10);
        workbook.properties().setTitle(TITLE);
    }

    /** Takes a form; forms come grouped by stage, year and department. */
    public void add(EvaluationSummary form) {
        groups.add(form);
    }

    /** Writes the last totals and ends the workbook. */
    @Override
    public void close() throws IOException {
        groups.end();
        if (open == null) {
            begin(TITLE, "没有符合条件的自评表");
        }
        endTab();
        workbook.finish();
    }

    @Override
    public void begin(Stage next, int fiscalYear) {
        if (stage != next) {
            stage = next;
            endTab();
            begin(TITLE + "（" + next.label() + "）", noteOf(next));
        }
    }

    private static String noteOf(Stage stage) {
        return switch (stage) {
            case SETTLED -> "财政已审和已公开的表";
            case UNDER_WAY -> "已提交、还在审核的表，数字尚未审定";
            case OPEN -> "草稿和退回待改的表，数字尚未提交";
        };
    }

    @Override
    public void department(String name) {
        // each row names it
    }

    @Override
    public void form(int number, EvaluationSummary form) {
        var grade = form.grade();
        cells(
                number,
                form.fiscalYear(),
                form.status().label(),
                form.project(),
                form.departmentNow(),
                form.competentDepartment().equals(form.departmentNow()) ? null : form.competentDepartment(),
                form.implementingUnit(),
                wan(form.initialBudget()),
                wan(form.adjustedBudget()),
                wan(form.executedAmount()),
                form.executionRate(),
                form.totalScore(),
                grade == null ? null : grade.label(),
                form.unmetCount(),
                form.chip().inWords());
        flush();
    }

    @Override
    public void subtotal(String department, SummaryTotals totals) {
        totals("小计（%d份）".formatted(totals.forms()), null, department, totals);
    }

    @Override
    public void total(Stage of, int fiscalYear, SummaryTotals totals) {
        totals("%d年度合计（%d份）".formatted(fiscalYear, totals.forms()), fiscalYear, null, totals);
    }

    private void totals(String name, @Nullable Integer year, @Nullable String department, SummaryTotals totals) {
        cells(
                null,
                year,
                null,
                name,
                department,
                null,
                null,
                wan(totals.initialBudget()),
                wan(totals.adjustedBudget()),
                wan(totals.executedAmount()),
                totals.executionRate(),
                null,
                null,
                totals.unmet(),
                null);
        for (int column = 0; column < COLUMNS.size(); column++) {
            style(row - 1, column).bold().fillColor(SHADE).set();
        }
    }

    private void begin(String title, String note) {
        var name = stage == null ? "汇总表" : stage.label();
        open = workbook.newWorksheet(name);
        row = FIRST;
        page();
        heading(title, note);
    }

    private void endTab() {
        if (open != null) {
            open.addNamedRange(open.range(0, 0, row - 1, COLUMNS.size() - 1), "_xlnm.Print_Area");
            try {
                open.finish();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private Worksheet tab() {
        return Objects.requireNonNull(open);
    }

    private void page() {
        var tab = tab();
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
        var tab = tab();
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
        var tab = tab();
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
        var style = bordered(tab().style(at, column));
        var of = COLUMNS.get(column);
        if (of.centred()) {
            style.horizontalAlignment("center");
        }
        return of.format() == null ? style : style.format(of.format());
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true);
    }

    private void flush() {
        if (row % ROWS_IN_MEMORY == 0) {
            try {
                tab().flush();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return yuan.movePointLeft(WAN);
    }
}

package io.ziping.sheet.office;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Stage;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.sheet.SummaryGroups;
import io.ziping.sheet.SummaryTotals;
import io.ziping.sheet.office.SummaryTab.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
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
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 7, SummaryTab.COUNT, true),
            new Column("年度", 7, SummaryTab.COUNT, true),
            new Column("状态", 13, null, true),
            new Column("项目名称", 34, null),
            new Column("主管部门", 32, null),
            new Column("表上主管部门（与现名不同时）", 24, null),
            new Column("实施单位", 28, null),
            new Column("年初预算数", 13, SummaryTab.AMOUNT),
            new Column("全年预算数", 13, SummaryTab.AMOUNT),
            new Column("全年执行数", 13, SummaryTab.AMOUNT),
            new Column("执行率(%)", 10, SummaryTab.POINTS),
            new Column("总分", 9, SummaryTab.POINTS),
            new Column("等级", 7, null, true),
            new Column("未达标指标数", 9, SummaryTab.COUNT, true),
            new Column("主要疑点", 20, null));

    private static final Column DOUBT = new Column("存疑分", 9, "0.0");
    private static final List<Column> REVIEWED =
            List.of(new Column("复核总分", 9, SummaryTab.POINTS), new Column("复核等级", 9, null, true));

    private final Workbook workbook;
    private final boolean doubted;
    private final SummaryGroups groups = new SummaryGroups(this);
    private @Nullable SummaryTab open;
    private @Nullable Stage stage;

    public SummaryXlsx(OutputStream out) {
        this(out, false);
    }

    /** @param doubted whether the forms come with 存疑分, for those who may see how they rank by it */
    public SummaryXlsx(OutputStream out, boolean doubted) {
        this.doubted = doubted;
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
        var reviewed = form.reviewedGrade();
        tab().add(withRest(
                form.doubt(),
                form.reviewedTotal(),
                reviewed == null ? null : reviewed.label(),
                number,
                form.fiscalYear(),
                form.status().label(),
                form.project(),
                form.departmentNow(),
                form.competentDepartment().equals(form.departmentNow()) ? null : form.competentDepartment(),
                form.implementingUnit(),
                AmountUnit.WAN_YUAN.fromYuan(form.initialBudget()),
                AmountUnit.WAN_YUAN.fromYuan(form.adjustedBudget()),
                AmountUnit.WAN_YUAN.fromYuan(form.executedAmount()),
                form.executionRate(),
                form.totalScore(),
                grade == null ? null : grade.label(),
                form.unmetCount(),
                form.chip().inWords()));
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
        tab().addTotals(withRest(
                null,
                null,
                null,
                null,
                year,
                null,
                name,
                department,
                null,
                null,
                AmountUnit.WAN_YUAN.fromYuan(totals.initialBudget()),
                AmountUnit.WAN_YUAN.fromYuan(totals.adjustedBudget()),
                AmountUnit.WAN_YUAN.fromYuan(totals.executedAmount()),
                totals.executionRate(),
                null,
                null,
                totals.unmet(),
                null));
    }

    /** The values of a row, its doubt for those who may see it, and what a spot check has made of it. */
    private @Nullable Object[] withRest(
            @Nullable BigDecimal doubt,
            @Nullable BigDecimal reviewedTotal,
            @Nullable String reviewedGrade,
            @Nullable Object... values) {
        var all = Arrays.copyOf(values, values.length + (doubted ? 1 : 0) + REVIEWED.size());
        if (doubted) {
            all[values.length] = doubt;
        }
        all[all.length - 2] = reviewedTotal;
        all[all.length - 1] = reviewedGrade;
        return all;
    }

    private void begin(String title, String note) {
        var name = stage == null ? "汇总表" : stage.label();
        var columns = Stream.of(COLUMNS, doubted ? List.of(DOUBT) : List.<Column>of(), REVIEWED)
                .flatMap(List::stream)
                .toList();
        open = new SummaryTab(workbook.newWorksheet(name), columns, title, note);
    }

    private void endTab() {
        if (open != null) {
            open.end();
        }
    }

    private SummaryTab tab() {
        return Objects.requireNonNull(open);
    }
}

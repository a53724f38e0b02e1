package io.ziping.sheet;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.workflow.Stage;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.sheet.Sheet.Row;
import io.ziping.sheet.Sheet.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in front of the forms of a bundle, laid out as sheets are: 目录 and 绩效自评情况汇总表. */
public final class SummarySheets {

    private static final List<Integer> CONTENTS = List.of(70, 80, 370, 300, 110, 70);
    private static final List<Integer> SUMMARY = List.of(56, 74, 144, 120, 90, 90, 90, 72, 66, 50, 54, 94);
    private static final int NAMES = 4;

    private SummarySheets() {}

    /**
     * 目录.
     *
     * @param forms in the order of the bundle
     * @param page the printed page number of a form by its place in the list, or what stands in its stead
     */
    public static Sheet contents(List<EvaluationSummary> forms, Function<Integer, String> page) {
        var rows = new Contents(page);
        walk(forms, rows);
        var head = new RowBuilder(0)
                .header(1, "序号")
                .header(1, "年度")
                .header(1, "项目名称")
                .header(1, "实施单位")
                .header(1, "状态")
                .header(1, "页码")
                .build();
        return new Sheet("目录", count(forms), "目录", CONTENTS, List.of(new Section("目录", List.of(head), rows.all)));
    }

    /** 绩效自评情况汇总表; amounts in 万元. */
    public static Sheet summary(List<EvaluationSummary> forms) {
        var rows = new Summary();
        walk(forms, rows);
        var head = new RowBuilder(0)
                .header(1, "序号")
                .header(1, "年度\n状态")
                .header(1, "项目名称")
                .header(1, "实施单位")
                .header(1, "年初预算数")
                .header(1, "全年预算数")
                .header(1, "全年执行数")
                .header(1, "执行率(%)")
                .header(1, "总分")
                .header(1, "等级")
                .header(1, "未达标指标数")
                .header(1, "主要疑点")
                .build();
        return new Sheet(
                "绩效自评情况汇总表",
                count(forms) + "（金额单位：万元）",
                "绩效自评情况汇总表",
                SUMMARY,
                List.of(new Section("汇总", List.of(head), rows.all)));
    }

    private static String count(List<EvaluationSummary> forms) {
        return "共%d份".formatted(forms.size());
    }

    private static void walk(List<EvaluationSummary> forms, SummaryGroups.Writer rows) {
        var groups = new SummaryGroups(rows);
        forms.forEach(groups::add);
        groups.end();
    }

    /** What the forms that follow have in common. */
    private static String heading(Stage stage, int fiscalYear, String department) {
        return "%s　%d年度　%s".formatted(stage.label(), fiscalYear, department);
    }

    /** Where a form prints its department under another name than it has now, both are said. */
    static String unit(EvaluationSummary form) {
        return form.competentDepartment().equals(form.departmentNow())
                ? form.implementingUnit()
                : form.implementingUnit() + "\n（表上主管部门：" + form.competentDepartment() + "）";
    }

    private abstract static class Rows implements SummaryGroups.Writer {

        final List<Row> all = new ArrayList<>();
        private final int columns;
        private Stage stage = Stage.SETTLED;
        private int year;
        private boolean begun;

        Rows(int columns) {
            this.columns = columns;
        }

        @Override
        public void begin(Stage next, int fiscalYear) {
            stage = next;
            year = fiscalYear;
        }

        @Override
        public void department(String name) {
            all.add(new RowBuilder(0)
                    .lineName(columns, heading(stage, year, name), null)
                    .build());
            begun = true;
        }

        /** The first form stands with its heading on one page. */
        void add(RowBuilder form) {
            all.add(begun ? form.keptWithPrevious() : form.build());
            begun = false;
        }
    }

    private static final class Contents extends Rows {

        private final Function<Integer, String> page;

        Contents(Function<Integer, String> page) {
            super(CONTENTS.size());
            this.page = page;
        }

        @Override
        public void form(int number, EvaluationSummary form) {
            add(new RowBuilder(0)
                    .text(1, String.valueOf(number), null)
                    .text(1, String.valueOf(form.fiscalYear()), null)
                    .text(1, form.project(), null)
                    .text(1, unit(form), null)
                    .text(1, form.status().label(), null)
                    .text(1, page.apply(number - 1), null));
        }

        @Override
        public void subtotal(String department, SummaryTotals totals) {}

        @Override
        public void total(Stage stage, int fiscalYear, SummaryTotals totals) {}
    }

    private static final class Summary extends Rows {

        Summary() {
            super(SUMMARY.size());
        }

        @Override
        public void form(int number, EvaluationSummary form) {
            var grade = form.grade();
            var unmet = form.unmetCount();
            add(new RowBuilder(0)
                    .text(1, String.valueOf(number), null)
                    .text(1, form.fiscalYear() + "\n" + form.status().label(), null)
                    .text(1, form.project(), null)
                    .text(1, unit(form), null)
                    .number(1, wan(form.initialBudget()), null)
                    .number(1, wan(form.adjustedBudget()), null)
                    .number(1, wan(form.executedAmount()), null)
                    .number(1, plain(form.executionRate()), null)
                    .number(1, plain(form.totalScore()), null)
                    .text(1, grade == null ? "" : grade.label(), null)
                    .text(1, unmet == null ? "" : unmet.toString(), null)
                    .text(1, form.chip().inWords(), null));
        }

        @Override
        public void subtotal(String department, SummaryTotals totals) {
            add(department + "小计", totals);
        }

        @Override
        public void total(Stage stage, int fiscalYear, SummaryTotals totals) {
            add("%s　%d年度合计".formatted(stage.label(), fiscalYear), totals);
        }

        private void add(String name, SummaryTotals totals) {
            all.add(new RowBuilder(0)
                    .label(NAMES, 1, "%s（%d份）".formatted(name, totals.forms()))
                    .number(1, wan(totals.initialBudget()), null)
                    .number(1, wan(totals.adjustedBudget()), null)
                    .number(1, wan(totals.executedAmount()), null)
                    .number(1, plain(totals.executionRate()), null)
                    .text(2, "", null)
                    .text(1, String.valueOf(totals.unmet()), null)
                    .text(1, "", null)
                    .keptWithPrevious());
        }
    }

    private static String wan(BigDecimal yuan) {
        return AmountUnit.WAN_YUAN.fromYuan(yuan).toPlainString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

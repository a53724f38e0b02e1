package io.ziping.publication.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationOrder;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.search.PageLinks;
import io.ziping.evaluation.search.YearTotals;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list of published forms as its page shows it; amounts in 万元.
 *
 * @param narrowed what the list is narrowed to besides the search fields, such as a department; each can be taken back
 * @param exact whether all that was found was counted; else there is more than {@code count}
 * @param previousUrl the page before, or {@code null}
 * @param nextUrl the page behind, or {@code null}
 */
record OpenList(
        List<Row> rows,
        List<Column> columns,
        List<Narrowing> narrowed,
        long count,
        boolean exact,
        List<YearTotals> years,
        int page,
        int pages,
        @Nullable String previousUrl,
        @Nullable String nextUrl) {

    /**
     * One form.
     *
     * @param departmentUrl the department's forms alone
     * @param unitUrl the unit's forms alone
     */
    record Row(
            long id,
            int fiscalYear,
            String project,
            String department,
            String departmentUrl,
            String unit,
            String unitUrl,
            String adjustedBudget,
            String executedAmount,
            String executionRate,
            String totalScore,
            String grade,
            String reviewed) {}

    /** A column's head; {@code direction} as ARIA has it. */
    record Column(String title, boolean number, String url, String direction) {}

    /** A department or unit that alone is shown, and the address without it. */
    record Narrowing(String words, String withoutUrl) {}

    /** What the page shows; what reviewers ask or decide is none of it, and nobody sorts by it here. */
    private static final Set<EvaluationOrder.Column> SHOWN = EnumSet.of(
            EvaluationOrder.Column.YEAR,
            EvaluationOrder.Column.PROJECT,
            EvaluationOrder.Column.DEPARTMENT,
            EvaluationOrder.Column.UNIT,
            EvaluationOrder.Column.ADJUSTED_BUDGET,
            EvaluationOrder.Column.EXECUTED_AMOUNT,
            EvaluationOrder.Column.EXECUTION_RATE,
            EvaluationOrder.Column.TOTAL_SCORE,
            EvaluationOrder.Column.GRADE);

    /** The order asked for, if it is by what the page shows. */
    static EvaluationOrder order(ListQuery query) {
        var asked = query.order();
        return SHOWN.contains(asked.column()) ? asked : EvaluationOrder.DEFAULT;
    }

    static OpenList of(EvaluationPage page, EvaluationFilter filter, EvaluationOrder order) {
        var here = url(filter, filter.department(), filter.unit(), order);
        return new OpenList(
                page.rows().stream().map(form -> row(form, filter, order)).toList(),
                columns(filter, order),
                narrowings(filter, order),
                page.count(),
                page.exact(),
                page.years(),
                page.page() + 1,
                page.pages(),
                page.previous() ? PageLinks.before(here, page) : null,
                page.next() ? PageLinks.after(here, page) : null);
    }

    private static Row row(EvaluationSummary form, EvaluationFilter filter, EvaluationOrder order) {
        var rate = form.executionRate();
        var grade = form.grade();
        return new Row(
                form.id(),
                form.fiscalYear(),
                form.project(),
                form.competentDepartment(),
                text(url(filter, form.competentDepartment(), filter.unit(), order)),
                form.implementingUnit(),
                text(url(filter, filter.department(), form.implementingUnit(), order)),
                wan(form.adjustedBudget()),
                wan(form.executedAmount()),
                rate == null ? "" : PrintedNumbers.grouped(rate),
                form.totalScore().toPlainString(),
                grade == null ? "" : grade.label(),
                form.reviewedInWords());
    }

    private static List<Narrowing> narrowings(EvaluationFilter filter, EvaluationOrder order) {
        var all = new ArrayList<Narrowing>();
        if (!filter.department().isEmpty()) {
            all.add(new Narrowing(filter.department(), text(url(filter, "", filter.unit(), order))));
        }
        if (!filter.unit().isEmpty()) {
            all.add(new Narrowing(filter.unit(), text(url(filter, filter.department(), "", order))));
        }
        return List.copyOf(all);
    }

    private static List<Column> columns(EvaluationFilter filter, EvaluationOrder order) {
        return List.of(
                column("年度", false, EvaluationOrder.Column.YEAR, filter, order),
                column("项目", false, EvaluationOrder.Column.PROJECT, filter, order),
                column("主管部门", false, EvaluationOrder.Column.DEPARTMENT, filter, order),
                column("实施单位", false, EvaluationOrder.Column.UNIT, filter, order),
                column("全年预算(万元)", true, EvaluationOrder.Column.ADJUSTED_BUDGET, filter, order),
                column("执行数(万元)", true, EvaluationOrder.Column.EXECUTED_AMOUNT, filter, order),
                column("执行率(%)", true, EvaluationOrder.Column.EXECUTION_RATE, filter, order),
                column("总分", true, EvaluationOrder.Column.TOTAL_SCORE, filter, order),
                column("等级", false, EvaluationOrder.Column.GRADE, filter, order));
    }

    private static Column column(
            String title,
            boolean number,
            EvaluationOrder.Column column,
            EvaluationFilter filter,
            EvaluationOrder order) {
        var current = order.column() == column;
        var other = new EvaluationOrder(column, current ? !order.descending() : number);
        return new Column(
                title,
                number,
                text(url(filter, filter.department(), filter.unit(), other)),
                current ? order.descending() ? "descending" : "ascending" : "none");
    }

    private static UriComponentsBuilder url(
            EvaluationFilter filter, String department, String unit, EvaluationOrder order) {
        var url = UriComponentsBuilder.fromPath("/open");
        var year = filter.year();
        var grade = filter.grade();
        add(url, "q", filter.text());
        add(url, "year", year == null ? "" : year.toString());
        add(url, "department", department);
        add(url, "unit", unit);
        add(url, "grade", grade == null ? "" : grade.name());
        add(url, "sort", order.equals(EvaluationOrder.DEFAULT) ? "" : order.key());
        return url;
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, value);
        }
    }

    private static String text(UriComponentsBuilder url) {
        return url.build().encode().toUriString();
    }

    private static String wan(BigDecimal yuan) {
        return PrintedNumbers.amount(yuan, AmountUnit.WAN_YUAN);
    }
}

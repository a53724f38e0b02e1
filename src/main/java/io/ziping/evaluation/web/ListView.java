package io.ziping.evaluation.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.decision.DoubtChip;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationOrder;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.FindingChip;
import io.ziping.evaluation.search.ListQuery;
import io.ziping.evaluation.search.PageLinks;
import io.ziping.evaluation.search.YearTotals;
import io.ziping.scoring.policy.WarningLimits;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The list page.
 *
 * @param exact whether all that was found was counted; else there is more than {@code count}
 * @param allUrl this list from its first page, at the usual size
 * @param pdfUrl the filtered list as one PDF
 * @param bundleUrl where a bundle of the filtered list is asked for
 * @param summaryUrl the filtered list as 绩效自评情况汇总表
 * @param previousUrl the page before, or {@code null}
 * @param nextUrl the page behind, or {@code null}
 */
record ListView(
        List<Row> rows,
        List<Column> columns,
        boolean filtered,
        long count,
        boolean exact,
        List<YearTotals> years,
        int page,
        int pages,
        @Nullable String previousUrl,
        @Nullable String nextUrl,
        String allUrl,
        String pdfUrl,
        String summaryUrl,
        String bundleUrl) {

    /**
     * One form; amounts in 万元. Public, so that what a template asks of each row is compiled.
     *
     * @param doubt the doubt of what was handed in, for those who see it; {@code null} of others, to be told the findings
     * @param draftPoints 存疑分 of what is not handed in, for those who see it and can sort by it; blank of others
     * @param underReview whether it may be given to a reviewer
     * @param low whether its execution rate lies below what its rules hold to be very low
     */
    public record Row(
            long id,
            int fiscalYear,
            String project,
            String department,
            String unit,
            String adjustedBudget,
            String executedAmount,
            String executionRate,
            int meter,
            boolean low,
            String totalScore,
            String grade,
            String reviewed,
            String status,
            String statusTone,
            boolean editable,
            FindingChip findings,
            String draftPoints,
            @Nullable DoubtChip doubt,
            int files,
            boolean underReview) {}

    /**
     * A column's head.
     *
     * @param url the list sorted by this column, the other way round if it already is
     * @param direction ascending, descending or none
     */
    record Column(String title, boolean number, String url, String direction) {}

    /** How many forms there are, as people say it. Public, as templates ask for it. */
    public String inWords() {
        return exact ? count + " 份" : (count - 1) + " 多份";
    }

    /** Whether any form of the page may be given to a reviewer. Public, as templates ask for it. */
    public boolean anyUnderReview() {
        return rows.stream().anyMatch(Row::underReview);
    }

    /** @param doubts what is doubtful in the forms of the page; {@code null} for those who do not see how forms rank by it */
    static ListView of(
            EvaluationPage page,
            EvaluationFilter filter,
            EvaluationOrder order,
            int size,
            ScoringRules rules,
            @Nullable Map<Long, FormDoubts> doubts) {
        var here = url("/evaluations", filter, order, size);
        return new ListView(
                page.rows().stream()
                        .map(form ->
                                row(form, rules.of(form.policyId()).policy().limits(), doubts))
                        .toList(),
                columns(filter, order, size, doubts != null),
                !filter.isEmpty(),
                page.count(),
                page.exact(),
                page.years(),
                page.page() + 1,
                page.pages(),
                page.previous() ? PageLinks.before(here, page) : null,
                page.next() ? PageLinks.after(here, page) : null,
                whole("/evaluations", filter, order),
                whole("/evaluations/sheets.pdf", filter, order),
                whole("/evaluations/summary.xlsx", filter, order),
                whole("/exports", filter, order));
    }

    private static String whole(String path, EvaluationFilter filter, EvaluationOrder order) {
        return url(path, filter, order, ListQuery.DEFAULT_SIZE).build().encode().toUriString();
    }

    private static Row row(EvaluationSummary form, WarningLimits limits, @Nullable Map<Long, FormDoubts> doubts) {
        var rate = form.executionRate();
        var grade = form.grade();
        var chip = doubts == null ? null : DoubtChip.of(form.doubt(), doubts.getOrDefault(form.id(), FormDoubts.NONE));
        return new Row(
                form.id(),
                form.fiscalYear(),
                form.project(),
                form.competentDepartment(),
                form.implementingUnit(),
                wan(form.adjustedBudget()),
                wan(form.executedAmount()),
                rate == null ? "" : PrintedNumbers.grouped(rate),
                rate == null
                        ? 0
                        : rate.min(BigDecimal.valueOf(100)).max(BigDecimal.ZERO).intValue(),
                rate != null && form.adjustedBudget().signum() > 0 && limits.isVeryLow(rate),
                form.totalScore().toPlainString(),
                grade == null ? "" : grade.label(),
                form.reviewedInWords(),
                form.status().label(),
                form.status().tone(),
                form.status().isEditable(),
                form.chip(),
                chip != null && form.status().isEditable() && form.doubt().signum() > 0 ? chip.points() : "",
                form.status().isEditable() ? null : chip,
                form.evidenceFiles(),
                form.status().isUnderReview());
    }

    private static List<Column> columns(EvaluationFilter filter, EvaluationOrder order, int size, boolean doubted) {
        var finds = doubted ? EvaluationOrder.Column.DOUBT : EvaluationOrder.Column.FINDINGS;
        return List.of(
                column("年度", false, EvaluationOrder.Column.YEAR, filter, order, size),
                column("项目", false, EvaluationOrder.Column.PROJECT, filter, order, size),
                column("实施单位", false, EvaluationOrder.Column.UNIT, filter, order, size),
                column("全年预算(万元)", true, EvaluationOrder.Column.ADJUSTED_BUDGET, filter, order, size),
                column("执行数(万元)", true, EvaluationOrder.Column.EXECUTED_AMOUNT, filter, order, size),
                column("执行率(%)", true, EvaluationOrder.Column.EXECUTION_RATE, filter, order, size),
                column("总分", true, EvaluationOrder.Column.TOTAL_SCORE, filter, order, size),
                column("等级", false, EvaluationOrder.Column.GRADE, filter, order, size),
                column("状态", false, EvaluationOrder.Column.STATUS, filter, order, size),
                column("疑点", false, finds, filter, order, size));
    }

    private static Column column(
            String title,
            boolean number,
            EvaluationOrder.Column column,
            EvaluationFilter filter,
            EvaluationOrder order,
            int size) {
        var current = order.column() == column;
        var most = number || column == EvaluationOrder.Column.DOUBT;
        var other = new EvaluationOrder(column, current ? !order.descending() : most);
        return new Column(
                title,
                number,
                url("/evaluations", filter, other, size).build().encode().toUriString(),
                current ? order.descending() ? "descending" : "ascending" : "none");
    }

    private static UriComponentsBuilder url(String path, EvaluationFilter filter, EvaluationOrder order, int size) {
        var url = UriComponentsBuilder.fromPath(path);
        var year = filter.year();
        var status = filter.status();
        var grade = filter.grade();
        add(url, "q", filter.text());
        add(url, "year", year == null ? "" : year.toString());
        add(url, "department", filter.department());
        add(url, "unit", filter.unit());
        add(url, "status", status == null ? "" : status.name());
        add(url, "grade", grade == null ? "" : grade.name());
        var area = filter.area();
        if (area != null) {
            add(url, "handedIn", "yes");
            add(url, "rateFrom", text(area.rateFrom()));
            add(url, "rateBelow", text(area.rateBelow()));
            add(url, "totalFrom", text(area.totalFrom()));
            add(url, "totalBelow", text(area.totalBelow()));
        }
        add(url, "sort", order.equals(EvaluationOrder.DEFAULT) ? "" : order.key());
        add(url, "size", size == ListQuery.DEFAULT_SIZE ? "" : String.valueOf(size));
        return url;
    }

    private static String text(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    private static void add(UriComponentsBuilder url, String name, String value) {
        if (!value.isEmpty()) {
            url.queryParam(name, value);
        }
    }

    private static String wan(BigDecimal yuan) {
        return PrintedNumbers.amount(yuan, AmountUnit.WAN_YUAN);
    }
}

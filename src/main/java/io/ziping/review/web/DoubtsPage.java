package io.ziping.review.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.PageLinks;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The ranked forms as their page shows them.
 *
 * @param checks which checks found something, to narrow the list by
 * @param narrowed whether more is asked for than forms in doubt
 * @param exact whether all that was found was counted; else there is more than {@code count}
 */
record DoubtsPage(
        List<Row> rows,
        List<Check> checks,
        String allUrl,
        boolean anyCheck,
        boolean narrowed,
        long count,
        boolean exact,
        int page,
        int pages,
        @Nullable String previousUrl,
        @Nullable String nextUrl) {

    /** From so many points on a form should be read first. */
    private static final BigDecimal PRESSING = BigDecimal.valueOf(30);

    /** From so many points on a single reason is a grave one. */
    private static final BigDecimal GRAVE = BigDecimal.valueOf(5);

    /** One form; amounts in 万元. Public, as all below, so that what a template asks of each row is compiled. */
    public record Row(
            long id,
            String points,
            int meter,
            boolean pressing,
            int fiscalYear,
            String project,
            String unit,
            String status,
            List<Reason> reasons,
            String adjustedBudget,
            String executionRate,
            String totalScore,
            String grade) {}

    /** Why, in a sentence that leads to its cell. */
    public record Reason(String message, String points, boolean grave, String url) {}

    /** A check and how many forms it found something in. */
    public record Check(String tag, String forms, String url, boolean chosen) {}

    static DoubtsPage of(
            EvaluationPage page,
            Map<Long, List<Doubts.Reason>> reasons,
            List<Doubts.CheckCount> counts,
            EvaluationFilter filter) {
        var chosen = filter.doubts() == null ? null : filter.doubts().check();
        var here = url(filter, chosen == null ? "" : chosen.code());
        return new DoubtsPage(
                page.rows().stream()
                        .map(form -> row(form, reasons.getOrDefault(form.id(), List.of())))
                        .toList(),
                counts.stream()
                        .map(count -> new Check(
                                count.check().tag(),
                                String.valueOf(count.forms()),
                                text(url(filter, count.check().code())),
                                count.check() == chosen))
                        .toList(),
                text(url(filter, "")),
                chosen != null,
                !filter.equals(EvaluationFilter.NONE.in(DoubtFilter.of(null))),
                page.count(),
                page.exact(),
                page.page() + 1,
                page.pages(),
                page.previous() ? PageLinks.before(here, page) : null,
                page.next() ? PageLinks.after(here, page) : null);
    }

    private static Row row(EvaluationSummary form, List<Doubts.Reason> reasons) {
        var rate = form.executionRate();
        var grade = form.grade();
        return new Row(
                form.id(),
                form.doubt().setScale(0, RoundingMode.HALF_UP).toPlainString(),
                form.doubt().intValue(),
                form.doubt().compareTo(PRESSING) >= 0,
                form.fiscalYear(),
                form.project(),
                form.implementingUnit(),
                form.status().label(),
                reasons.stream().map(reason -> reason(form.id(), reason)).toList(),
                wan(form.adjustedBudget()),
                rate == null ? "" : PrintedNumbers.grouped(rate),
                form.totalScore().toPlainString(),
                grade == null ? "" : grade.label());
    }

    private static Reason reason(long form, Doubts.Reason reason) {
        return new Reason(
                reason.message(),
                reason.points().toPlainString(),
                reason.points().compareTo(GRAVE) >= 0,
                "/evaluations/" + form + "#" + reason.address());
    }

    private static UriComponentsBuilder url(EvaluationFilter filter, String finding) {
        var url = UriComponentsBuilder.fromPath("/doubts");
        var year = filter.year();
        add(url, "q", filter.text());
        add(url, "year", year == null ? "" : year.toString());
        add(url, "department", filter.department());
        add(url, "unit", filter.unit());
        add(url, "finding", finding);
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

package io.ziping.review.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.decision.FormDoubts;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ranked forms as their page shows them.
 *
 * @param checks which checks found something, to narrow the list by
 * @param hereUrl this list from its first page, where one comes back to
 * @param allCounted whether the checks count all forms; else the most doubtful of them
 * @param narrowed whether more is asked for than forms in doubt
 * @param exact whether all that was found was counted; else there is more than {@code count}
 * @param little how many forms are too little in doubt to be listed, in words, or a word to see them by where they are
 *     not counted; blank when there are none, or nobody asked
 * @param littleUrl these, or those that are more in doubt when these are listed
 */
record DoubtsPage(
        List<Row> rows,
        List<Check> checks,
        boolean allCounted,
        String hereUrl,
        String xlsxUrl,
        String allUrl,
        boolean anyCheck,
        boolean narrowed,
        long count,
        boolean exact,
        String little,
        String littleUrl,
        int page,
        int pages,
        @Nullable String previousUrl,
        @Nullable String nextUrl) {

    /** From so many points on a form should be read first. */
    private static final BigDecimal PRESSING = BigDecimal.valueOf(30);

    /** One form; amounts in 万元. Public, as all below, so that what a template asks of each row is compiled. */
    public record Row(
            long id,
            String points,
            int meter,
            boolean pressing,
            String amount,
            int fiscalYear,
            String project,
            String unit,
            String status,
            List<DoubtReason> reasons,
            String decisions,
            String adjustedBudget,
            String executionRate,
            String totalScore,
            String grade) {}

    /** A check and how many forms it found something in. */
    public record Check(String tag, String forms, String url, boolean chosen) {}

    /** @param little how many forms are too little in doubt to be listed, as {@link Doubts#countOfLittle} counts them */
    static DoubtsPage of(
            EvaluationPage page,
            Map<Long, FormDoubts> doubts,
            Doubts.CheckCounts counts,
            Optional<Long> little,
            DoubtLinks links) {
        var wanted = links.doubts();
        return new DoubtsPage(
                page.rows().stream()
                        .map(form -> row(form, doubts.getOrDefault(form.id(), FormDoubts.NONE)))
                        .toList(),
                counts.checks().stream()
                        .map(count -> new Check(
                                count.check().tag(),
                                String.valueOf(count.forms()),
                                links.check(count.check()),
                                count.check() == wanted.check()))
                        .toList(),
                counts.whole(),
                DoubtLinks.text(links.here()),
                links.xlsx(),
                links.check(null),
                wanted.check() != null,
                !links.filter().equals(EvaluationFilter.NONE.in(DoubtFilter.of(null))),
                page.count(),
                page.exact(),
                little.map(count -> count == 0 ? "" : count + " 份").orElse("看一看"),
                links.little(!wanted.little()),
                page.page() + 1,
                page.pages(),
                page.previous() ? PageLinks.before(links.here(), page) : null,
                page.next() ? PageLinks.after(links.here(), page) : null);
    }

    private static Row row(EvaluationSummary form, FormDoubts doubts) {
        var rate = form.executionRate();
        var grade = form.grade();
        return new Row(
                form.id(),
                form.doubt().setScale(0, RoundingMode.HALF_UP).toPlainString(),
                form.doubt().intValue(),
                form.doubt().compareTo(PRESSING) >= 0,
                wan(form.doubtfulAmount()),
                form.fiscalYear(),
                form.project(),
                form.implementingUnit(),
                form.status().label(),
                DoubtReason.of(form.id(), doubts),
                doubts.decisions(),
                wan(form.adjustedBudget()),
                rate == null ? "" : PrintedNumbers.grouped(rate),
                form.totalScore().toPlainString(),
                grade == null ? "" : grade.label());
    }

    private static String wan(BigDecimal yuan) {
        return PrintedNumbers.amount(yuan, AmountUnit.WAN_YUAN);
    }
}

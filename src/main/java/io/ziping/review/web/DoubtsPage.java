package io.ziping.review.web;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.search.DoubtFilter;
import io.ziping.evaluation.search.Doubts;
import io.ziping.evaluation.search.EvaluationFilter;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.evaluation.search.PageLinks;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Status;
import io.ziping.evaluation.workflow.Transition.Passage;
import io.ziping.identity.Role;
import io.ziping.scoring.values.AmountUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ranked forms as their page shows them.
 *
 * @param checks which checks found something, to narrow the list by
 * @param hereUrl this list from its first page, where one comes back to
 * @param allCounted whether the checks count all forms; else the most doubtful of them
 * @param narrowed whether more is asked for than forms in doubt
 * @param cleared whether there is anything to clear: what waits for the viewer is where the navigation leads
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
        boolean cleared,
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

    /** Of a department that reviews and of one that does not; a list does not tell which a form's is. */
    private static final List<Passage> WITH_AND_WITHOUT_DEPARTMENT =
            List.of(new Passage(false, false, false, false), new Passage(true, false, false, false));

    /**
     * One form; amounts in 万元. Public, as all below, so that what a template asks of each row is compiled.
     *
     * @param returnable whether it is where the viewer may send it back from
     */
    public record Row(
            long id,
            boolean returnable,
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

    /** Whether any form of the page can be chosen by somebody who may send some back. */
    public boolean anyReturnable(boolean mayReturn) {
        return mayReturn && rows.stream().anyMatch(Row::returnable);
    }

    /** Whether the check the list is narrowed to is none of the first so many. */
    public boolean chosenBeyond(int first) {
        return checks.stream().skip(first).anyMatch(Check::chosen);
    }

    /** A check and how many forms it found something in. */
    public record Check(String tag, String forms, String url, boolean chosen) {}

    /** @param little how many forms are too little in doubt to be listed, as {@link Doubts#countOfLittle} counts them */
    static DoubtsPage of(
            EvaluationPage page,
            Map<Long, FormDoubts> doubts,
            Doubts.CheckCounts counts,
            Optional<Long> little,
            DoubtLinks links,
            Role viewer) {
        var wanted = links.doubts();
        var returnable = WITH_AND_WITHOUT_DEPARTMENT.stream()
                .flatMap(passage -> EvaluationPermissions.returnsFrom(viewer, passage).stream())
                .collect(Collectors.toSet());
        return new DoubtsPage(
                page.rows().stream()
                        .map(form -> row(form, doubts.getOrDefault(form.id(), FormDoubts.NONE), returnable))
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
                !links.filter()
                        .equals(EvaluationFilter.NONE.in(DoubtFilter.of(null).at(wanted.step()))),
                page.count(),
                page.exact(),
                little.map(count -> count == 0 ? "" : count + " 份").orElse("看一看"),
                links.little(!wanted.little()),
                page.page() + 1,
                page.pages(),
                page.previous() ? PageLinks.before(links.here(), page) : null,
                page.next() ? PageLinks.after(links.here(), page) : null);
    }

    private static Row row(EvaluationSummary form, FormDoubts doubts, Set<Status> returnable) {
        var rate = form.executionRate();
        var grade = form.grade();
        return new Row(
                form.id(),
                returnable.contains(form.status()),
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

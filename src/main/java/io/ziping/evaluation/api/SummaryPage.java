package io.ziping.evaluation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.search.EvaluationPage;
import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A page of summaries. Numbers are decimal strings as in the document; amounts are in 万元.
 *
 * @param page from 0
 * @param count how many forms the filter found, on all pages
 * @param totals of all the forms found
 */
record SummaryPage(List<Item> items, int page, int size, long count, int pages, Totals totals) {

    /** Amounts of all the forms found. */
    record Totals(String amountUnit, String adjustedBudget, String executedAmount, String executionRate) {}

    /** One form. */
    record Item(
            long id,
            int fiscalYear,
            String project,
            String competentDepartment,
            String implementingUnit,
            String status,
            String amountUnit,
            String adjustedBudget,
            String executedAmount,
            @Nullable String executionRate,
            String totalScore,
            @Nullable String grade,

            @JsonInclude(JsonInclude.Include.NON_NULL) EvaluationDocument.@Nullable Reviewed reviewed,

            int blockCount,
            int warningCount,
            int adviceCount,
            String headline,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String doubt,

            Instant updatedAt) {}

    /** @param ranked whether the reader sees how much of each form is in doubt */
    static SummaryPage of(EvaluationPage page, boolean ranked) {
        return new SummaryPage(
                page.rows().stream().map(form -> item(form, ranked)).toList(),
                page.page(),
                page.size(),
                page.count(),
                page.pages(),
                new Totals(
                        AmountUnit.WAN_YUAN.name(),
                        wan(page.adjustedBudget()),
                        wan(page.executedAmount()),
                        page.executionRate().toPlainString()));
    }

    /** @param ranked whether the reader sees how much of the form is in doubt */
    static Item item(EvaluationSummary form, boolean ranked) {
        var rate = form.executionRate();
        var grade = form.grade();
        return new Item(
                form.id(),
                form.fiscalYear(),
                form.project(),
                form.competentDepartment(),
                form.implementingUnit(),
                form.status().name(),
                AmountUnit.WAN_YUAN.name(),
                wan(form.adjustedBudget()),
                wan(form.executedAmount()),
                rate == null ? null : rate.toPlainString(),
                form.totalScore().toPlainString(),
                label(grade),
                EvaluationDocument.Reviewed.of(form.reviewedTotal(), form.reviewedGrade()),
                form.blockCount(),
                form.warningCount(),
                Objects.requireNonNullElse(form.adviceCount(), 0),
                form.headline(),
                ranked ? form.doubt().toPlainString() : null,
                form.updatedAt());
    }

    private static @Nullable String label(@Nullable Grade grade) {
        return grade == null ? null : grade.label();
    }

    private static String wan(BigDecimal yuan) {
        var amount = AmountUnit.WAN_YUAN.fromYuan(yuan).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }
}

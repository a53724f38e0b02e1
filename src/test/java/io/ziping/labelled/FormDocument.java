package io.ziping.labelled;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocument.Funding;
import io.ziping.evaluation.document.EvaluationDocument.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The interchange document of a labelled form, with the figures a printed form carries: rates, total and grade. */
record FormDocument(FormData form) {

    private static final BigDecimal EXECUTION_WEIGHT = new BigDecimal("10.00");

    EvaluationDocument document() {
        return new EvaluationDocument(
                null,
                null,
                null,
                form.year(),
                form.project(),
                form.department(),
                form.unit(),
                form.amountUnit(),
                funding(),
                form.rows().stream().map(FormDocument::indicator).toList(),
                form.expected().plain(),
                form.achieved().plain(),
                total().toPlainString(),
                grade());
    }

    BigDecimal total() {
        return form.rows().stream().map(RowData::scorePoints).reduce(executionScore(), BigDecimal::add);
    }

    private String grade() {
        int total = total().intValue();
        return total >= 90 ? "优" : total >= 80 ? "良" : total >= 60 ? "中" : "差";
    }

    private List<Funding> funding() {
        var lines = new ArrayList<Funding>();
        lines.add(line(
                "TOTAL",
                null,
                amount(form.initial()),
                amount(form.adjusted()),
                amount(form.executed()),
                EXECUTION_WEIGHT.toPlainString(),
                executionScore().toPlainString()));
        form.funding()
                .forEach(part -> lines.add(line(
                        source(part.name()),
                        source(part.name()) == null ? part.name() : null,
                        part.initial(),
                        part.adjusted(),
                        part.executed(),
                        null,
                        null)));
        return lines;
    }

    private static Funding line(
            @Nullable String source,
            @Nullable String name,
            String initial,
            String adjusted,
            String executed,
            @Nullable String weight,
            @Nullable String score) {
        var rate = ratio(FundingData.amount(adjusted), FundingData.amount(executed))
                .movePointRight(2)
                .setScale(2, RoundingMode.DOWN);
        return new Funding(source, name, null, initial, adjusted, executed, weight, rate.toPlainString(), score);
    }

    private static @Nullable String source(String name) {
        return switch (name) {
            case FundingData.APPROPRIATION -> "CURRENT_YEAR_APPROPRIATION";
            case FundingData.CARRYOVER -> "CARRYOVER";
            case FundingData.OTHER -> "OTHER";
            default -> null;
        };
    }

    private BigDecimal executionScore() {
        return EXECUTION_WEIGHT
                .multiply(ratio(form.adjusted(), form.executed()).min(BigDecimal.ONE))
                .setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal ratio(BigDecimal budget, BigDecimal executed) {
        return budget.signum() == 0 ? BigDecimal.ZERO : executed.divide(budget, 12, RoundingMode.DOWN);
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static Indicator indicator(RowData row) {
        return new Indicator(
                row.dimension(),
                row.category(),
                row.name(),
                row.target(),
                row.actual(),
                row.weight(),
                row.score(),
                row.reason().isEmpty() ? null : row.reason(),
                null,
                null);
    }
}

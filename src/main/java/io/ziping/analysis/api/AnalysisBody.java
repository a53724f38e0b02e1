package io.ziping.analysis.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.Figures;
import io.ziping.analysis.PublishedFigures;
import io.ziping.analysis.Summaries;
import io.ziping.scoring.values.Grade;
import io.ziping.scoring.values.TypedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All together, a department, or a unit.
 *
 * @param id {@code null} for all together
 * @param name {@code null} for all together
 * @param review what only those who review are told; {@code null} of published forms
 */
@JsonInclude(Include.NON_NULL)
record AnalysisBody(
        @Nullable Long id,
        @Nullable String name,
        int forms,
        String adjustedBudget,
        String executedAmount,
        String executionRate,
        String averageScore,
        Map<Grade, Integer> grades,
        int indicators,
        int fullMarkIndicators,
        @JsonUnwrapped @Nullable Review review) {

    /** What is known of the forms of a body besides what they say themselves. */
    record Review(
            String scoreDeviation,
            int comparedIndicators,
            int onTargetIndicators,
            int timedForms,
            int onTimeForms,
            int decidedDoubts,
            int confirmedDoubts,
            String averageDoubt,
            int doubtedForms,
            String doubtedAmount) {

        private static Review of(Figures figures) {
            return new Review(
                    figures.scoreSpread().toPlainString(),
                    figures.onTarget().whole(),
                    figures.onTarget().part(),
                    figures.onTime().whole(),
                    figures.onTime().part(),
                    figures.confirmed().whole(),
                    figures.confirmed().part(),
                    figures.averageDoubt().toPlainString(),
                    figures.doubted(),
                    TypedText.spoken(figures.doubtedAmount()));
        }
    }

    static AnalysisBody of(BodyFigures body) {
        return of(body.id(), body.name(), body.figures());
    }

    static AnalysisBody ofAll(Figures figures) {
        return of(null, null, figures);
    }

    private static AnalysisBody of(@Nullable Long id, @Nullable String name, Figures figures) {
        return new AnalysisBody(
                id,
                name,
                figures.forms(),
                figures.adjustedBudget().toPlainString(),
                figures.executedAmount().toPlainString(),
                figures.executionRate().toPlainString(),
                figures.averageScore().toPlainString(),
                figures.grades(),
                figures.indicators(),
                figures.fullMarks(),
                Review.of(figures));
    }

    static AnalysisBody of(PublishedFigures figures) {
        var ofAll = figures.departmentId() == Summaries.ALL;
        return new AnalysisBody(
                ofAll ? null : figures.departmentId(),
                ofAll ? null : figures.department(),
                figures.forms(),
                figures.adjustedBudget().toPlainString(),
                figures.executedAmount().toPlainString(),
                figures.executionRate().toPlainString(),
                figures.averageScore().toPlainString(),
                figures.grades(),
                figures.fullMarks().whole(),
                figures.fullMarks().part(),
                null);
    }
}

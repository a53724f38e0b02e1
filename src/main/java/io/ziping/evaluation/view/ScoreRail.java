package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What a form adds up to, as a page shows it beside the cells. */
final class ScoreRail {

    private static final BigDecimal LOW_RATE = new BigDecimal("0.60");

    private ScoreRail() {}

    static FormView.Rail of(ScoreCard card, FormNotes notes) {
        var grade = card.grade();
        var parts = new ArrayList<FormView.Part>();
        var executionWeight = PrintedNumbers.points(card.executionWeight());
        parts.add(new FormView.Part(
                "预算执行",
                card.executionScore().printed().isEmpty()
                        ? "0.00"
                        : card.executionScore().printed(),
                executionWeight,
                isLow(card)));
        card.subtotals()
                .forEach(subtotal -> parts.add(new FormView.Part(
                        subtotal.dimension(),
                        subtotal.score().toPlainString(),
                        subtotal.weight().toPlainString(),
                        false)));
        return new FormView.Rail(
                card.totalScore().toPlainString(),
                grade == null ? "" : grade.label(),
                tone(grade),
                parts,
                card.weightSum().toPlainString(),
                card.weightSum().compareTo(BigDecimal.valueOf(100)) == 0,
                notes.blocks(),
                notes.blanks(),
                notes.doubts(),
                notes.advice());
    }

    /** A form just begun has no budget yet, and so none that was not spent. */
    private static boolean isLow(ScoreCard card) {
        return card.total().rate().isBelow(LOW_RATE);
    }

    private static String tone(@Nullable Grade grade) {
        if (grade == null) {
            return "plain";
        }
        return switch (grade) {
            case EXCELLENT, GOOD -> "ok";
            case FAIR -> "warn";
            case POOR -> "stop";
        };
    }
}

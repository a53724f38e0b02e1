package io.ziping.evaluation.view;

import io.ziping.evaluation.cell.PrintedNumbers;
import io.ziping.evaluation.state.FormWants;
import io.ziping.evaluation.workflow.MissingEvidence;
import io.ziping.scoring.policy.WarningLimits;
import io.ziping.scoring.result.ScoreCard;
import io.ziping.scoring.values.Grade;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form adds up to, as a page shows it beside the cells.
 *
 * @param total 总分
 * @param grade 优, 良, 中, 差, or blank while the form is incomplete
 * @param gradeTone {@code ok}, {@code warn}, {@code stop} or {@code plain}
 * @param parts points per class, the execution first
 * @param weightSum all weights together
 * @param weightsComplete whether they are 100
 * @param blocks what must be mended before the form is handed in
 * @param blanks what must be filled in
 * @param missing evidence that must be attached before the form is handed in
 * @param reminders evidence that is wanted and may be missing
 * @param doubts 疑点: what a reviewer would ask
 * @param settled doubts whose explanation a reviewer has accepted
 * @param advice 提示: what would make the form a better one
 */
public record ScoreRail(
        String total,
        String grade,
        String gradeTone,
        List<Part> parts,
        String weightSum,
        boolean weightsComplete,
        List<FormView.Note> blocks,
        List<FormView.Note> blanks,
        List<MissingEvidence> missing,
        List<MissingEvidence> reminders,
        List<FormView.Note> doubts,
        List<FormView.Note> settled,
        List<FormView.Note> advice) {

    /** Points of one class out of its weight. */
    public record Part(String name, String score, String weight, boolean low) {}

    static ScoreRail of(ScoreCard card, WarningLimits limits, FormNotes notes, FormWants wants) {
        var grade = card.grade();
        return new ScoreRail(
                card.totalScore().toPlainString(),
                grade == null ? "" : grade.label(),
                tone(grade),
                parts(card, limits),
                card.weightSum().toPlainString(),
                card.weightSum().compareTo(BigDecimal.valueOf(100)) == 0,
                notes.blocks(),
                notes.blanks(),
                wants.missing(),
                wants.reminders(),
                notes.doubts(),
                notes.settled(),
                notes.advice());
    }

    /** How many places stop a submission. */
    public int stops() {
        return blocks.size() + blanks.size() + missing.size();
    }

    private static List<Part> parts(ScoreCard card, WarningLimits limits) {
        var parts = new ArrayList<Part>();
        var executed = card.executionScore().printed();
        parts.add(new Part(
                "预算执行",
                executed.isEmpty() ? "0.00" : executed,
                PrintedNumbers.points(card.executionWeight()),
                // a form just begun has no budget yet, and so none that was not spent
                card.total().rate().isBelow(limits.veryLowExecution())));
        card.subtotals()
                .forEach(subtotal -> parts.add(new Part(
                        subtotal.dimension(),
                        subtotal.score().toPlainString(),
                        subtotal.weight().toPlainString(),
                        false)));
        return parts;
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

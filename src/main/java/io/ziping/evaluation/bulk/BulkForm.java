package io.ziping.evaluation.bulk;

import io.ziping.evaluation.cell.FormContent;
import io.ziping.evaluation.workflow.Move;
import io.ziping.project.Project;
import io.ziping.scoring.checks.PrintedFigures;
import io.ziping.scoring.values.AmountUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form to be stored.
 *
 * @param project loaded with its unit and department
 * @param printed what the paper prints that it was taken from; {@code null} where it was typed
 * @param createdBy the account that began it
 * @param moves the way it has gone, the first move first; none for a draft, or for one {@code taken over}
 * @param takenOver whether it was published elsewhere and is taken over as it is
 * @param reviewers who have decided about what was found in it
 */
public record BulkForm(
        Project project,
        int fiscalYear,
        AmountUnit amountUnit,
        FormContent content,
        @Nullable PrintedFigures printed,
        long createdBy,
        Instant createdAt,
        List<Step> moves,
        boolean takenOver,
        Reviewers reviewers) {

    public BulkForm {
        moves = List.copyOf(moves);
    }

    /** A move, who made it, when and why. */
    public record Step(Move move, long accountId, Instant at, String reason) {}

    /** Those who decide about findings. */
    @FunctionalInterface
    public interface Reviewers {

        /** Nobody has decided anything. */
        Reviewers NONE = check -> Optional.empty();

        /**
         * What was decided about a finding.
         *
         * @param check the code of the check that found it
         */
        Optional<Verdict> of(String check);
    }

    /**
     * A decision about a finding, who made it, when and why.
     *
     * @param accepted whether the explanation was accepted; the unit was asked otherwise
     */
    public record Verdict(boolean accepted, String reason, long accountId, Instant at) {}
}

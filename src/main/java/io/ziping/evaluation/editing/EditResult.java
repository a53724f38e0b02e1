package io.ziping.evaluation.editing;

import io.ziping.evaluation.view.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the changes somebody sent.
 *
 * @param form the form afterwards, with everything computed
 * @param news the rows that may show something else than in the version the person sees; {@code null} when all may
 * @param conflicts the changes that were not made because somebody else had changed the same cell
 * @param refused cells whose text cannot be kept, with the reason
 */
public record EditResult(
        FormView form, @Nullable List<FormView.Row> news, List<Conflict> conflicts, List<Refusal> refused) {

    /** The version the form has now. */
    public long version() {
        return form.version();
    }

    /**
     * A cell whose text cannot be kept.
     *
     * @param cell the cell's address
     * @param message why, in words a clerk understands
     */
    public record Refusal(String cell, String message) {}
}

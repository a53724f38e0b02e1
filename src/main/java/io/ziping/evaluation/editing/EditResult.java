package io.ziping.evaluation.editing;

import io.ziping.evaluation.view.FormNews;
import io.ziping.evaluation.view.FormView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the changes somebody sent.
 *
 * @param form the form afterwards, with everything computed
 * @param news what the version the person sees does not show; {@code null} when that may be anything
 * @param conflicts the changes that were not made because somebody else had changed the same cell
 * @param refused cells whose text cannot be kept, with the reason
 */
public record EditResult(FormView form, @Nullable FormNews news, List<Conflict> conflicts, List<Refusal> refused) {

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

package io.ziping.evaluation;

import java.util.List;

/**
 * What became of the changes somebody sent.
 *
 * @param form the form afterwards, with everything computed
 * @param conflicts the changes that were not made because somebody else had changed the same cell
 * @param refused cells whose text cannot be kept, with the reason
 */
public record EditResult(FormView form, List<Conflict> conflicts, List<Refusal> refused) {

    /**
     * A cell whose text cannot be kept.
     *
     * @param cell the cell's address
     * @param message why, in words a clerk understands
     */
    public record Refusal(String cell, String message) {}
}

package io.ziping.evaluation.workflow;

/**
 * A unit has asked its reviewers something about a form, or something has become of that; published inside the transaction
 * that keeps it.
 *
 * @param place what it is asked about, as people call it
 * @param open how much of what was asked about the form nobody has answered now
 * @param unread how many answers the unit has neither settled nor gone on from
 * @param forFinance whether finance reviewers are to answer, too: the department has nobody who does, or the form came back
 *     from them
 */
public record InquiryChanged(
        long evaluationId,
        Step step,
        long byAccountId,
        String by,
        String place,
        int open,
        int unread,
        boolean forFinance) {

    /** What was done. */
    public enum Step {
        /** The unit has asked. */
        ASKED,
        /** A reviewer has answered, or answered otherwise. */
        ANSWERED,
        /** The unit has taken it back or settled it, or the answer was taken back. */
        CLOSED
    }
}

package io.ziping.spotcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something has happened with a drawn form that others are to hear of. Published inside the transaction of what happened.
 *
 * @param byAccountId who did it; 0 where the calendar did
 * @param toAccountId the reviewer who is to hear of it; 0 where the unit is, {@link #FINANCE} where all finance reviewers are
 * @param words what was said, or what is to be put right; may be blank
 * @param day until when something is to be done; {@code null} where there is no such day
 */
public record SpotCheckChanged(
        Step step,
        long evaluationId,
        long byAccountId,
        long toAccountId,
        String words,
        @Nullable LocalDate day) {

    /** Stands for all finance reviewers. */
    public static final long FINANCE = -1;

    /** What happened. */
    public enum Step {
        /** A reviewer is done with the form; there may be another one. */
        REVIEWED,
        /** Both reviewers are done: whoever answers for the draw has to decide. */
        BOTH_REVIEWED,
        /** Somebody from outside has decided it: whoever answers for the draw hears what the unit hears. */
        REVIEWED_OUTSIDE,
        /** The unit was told what was found. */
        CONCLUDED,
        /** The unit contests it. */
        CONTESTED,
        /** The unit accepts it. */
        ACCEPTED,
        /** What was found stands in spite of the contest. */
        KEPT,
        /** It is reviewed anew because of the contest. */
        REOPENED,
        /** Somebody has to review it anew because another has so decided. */
        REVIEW_AGAIN,
        /** Something has to be put right. */
        ASKED,
        /** The unit says that it has put something right. */
        ANSWERED,
        /** Nothing of the form is left for the unit to put right: none of what it was reminded of waits for it. */
        ALL_ANSWERED,
        /** It is not put right yet. */
        SENT_BACK,
        /** It is put right. */
        DONE,
        /** The day is near on which it has to be put right. */
        DUE,
        /** That day is over. */
        OVERDUE
    }
}

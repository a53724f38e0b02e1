package io.ziping.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which to which day the forms of a year are filled, as far as they are known. */
@DaysInOrder
public interface CampaignDays {

    /** The first day. */
    @Nullable
    LocalDate opensOn();

    /** The last day, which counts in full. */
    @Nullable
    LocalDate closesOn();

    /** Until when departments have reviewed what was handed in; not before that last day. */
    @Nullable
    LocalDate departmentReviewsBy();

    /** Until when the bureau has; not before the departments. */
    @Nullable
    LocalDate financeReviewsBy();
}

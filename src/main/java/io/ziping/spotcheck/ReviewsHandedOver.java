package io.ziping.spotcheck;

import java.util.List;

/**
 * Somebody reviews forms from now on, or no more. Published inside the transaction of what happened, once for each person.
 *
 * @param accountId whose duty it is, or was
 * @param byAccountId who did it
 * @param evaluationIds the forms in the order of their draw; at least one
 * @param given whether the duty is new
 * @param words why; may be blank
 */
public record ReviewsHandedOver(
        long accountId, long byAccountId, List<Long> evaluationIds, boolean given, String words) {

    public ReviewsHandedOver {
        evaluationIds = List.copyOf(evaluationIds);
    }
}

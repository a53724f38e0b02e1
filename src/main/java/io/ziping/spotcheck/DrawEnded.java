package io.ziping.spotcheck;

import java.util.List;

/**
 * A draw has ended: nobody reviews any more what was not reviewed. Published inside the transaction.
 *
 * @param evaluationIds the forms that are reviewed no more; may be none
 */
public record DrawEnded(List<Long> evaluationIds) {

    public DrawEnded {
        evaluationIds = List.copyOf(evaluationIds);
    }
}

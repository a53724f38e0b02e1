package io.ziping.evaluation.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Forms under review were given to another finance reviewer, or back to whoever looks after their departments. Published
 * inside the transaction that does so.
 *
 * @param evaluationIds at least one
 * @param to who has them now; {@code null} for whoever looks after their departments
 * @param byAccountId who gave them
 * @param by the name
 */
public record ReviewerGiven(
        List<Long> evaluationIds, @Nullable Long to, long byAccountId, String by) {}

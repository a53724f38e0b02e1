package io.ziping.evaluation.changes;

import io.ziping.evaluation.search.EvaluationSummary;
import java.util.List;

/**
 * A stretch of changes.
 *
 * @param forms as they are now, the one that changed last at the end
 * @param gone identities of forms that were removed or have left the scope
 * @param next from where to go on
 * @param more whether there is more already
 */
public record ChangedForms(List<EvaluationSummary> forms, List<Long> gone, ChangeCursor next, boolean more) {

    public ChangedForms {
        forms = List.copyOf(forms);
        gone = List.copyOf(gone);
    }
}

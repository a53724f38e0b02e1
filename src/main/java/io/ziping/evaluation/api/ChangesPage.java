package io.ziping.evaluation.api;

import io.ziping.evaluation.changes.ChangedForms;
import java.util.List;

/**
 * Forms that have changed.
 *
 * @param items as they are now, in the order of their changes
 * @param removed identities of forms that are there no longer, or not in the scope
 * @param next what to send as {@code updatedSince} the next time
 * @param more whether there is more already
 */
record ChangesPage(List<SummaryPage.Item> items, List<Long> removed, String next, boolean more) {

    /** @param ranked whether the reader sees how much of each form is in doubt */
    static ChangesPage of(ChangedForms changes, boolean ranked) {
        return new ChangesPage(
                changes.forms().stream()
                        .map(form -> SummaryPage.item(form, ranked))
                        .toList(),
                changes.gone(),
                changes.next().toString(),
                changes.more());
    }
}

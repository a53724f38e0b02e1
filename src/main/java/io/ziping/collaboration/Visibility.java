package io.ziping.collaboration;

import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Role;

/** What somebody hears of another person who has a form open. */
enum Visibility {
    /** Who it is, and where. */
    NAMED,
    /** That a reviewer has it open, and neither who nor where. */
    REVIEWER,
    /** Nothing. */
    HIDDEN;

    /**
     * Colleagues and reviewers hear of everybody by name. A preparer hears of no reviewer while the form is theirs to
     * fill: nobody should write under the eyes of who will judge it. Once it is handed in they hear that it is being read.
     */
    static Visibility of(Role other, Role asking, Status status) {
        if (!other.reviews() || asking != Role.PREPARER) {
            return NAMED;
        }
        return status.isEditable() ? HIDDEN : REVIEWER;
    }
}

package io.ziping.evaluation.state;

import io.ziping.identity.Viewer;
import java.util.Collection;
import java.util.List;

/**
 * What is pinned to a form's cells. Kept by those who review; a form only shows it and minds the reviewers' at its
 * submission.
 */
public interface Pins {

    /** The reviewers' pins of a form from a round on, in the order they were set; one query. */
    List<Pin> of(long evaluationId, int fromRound);

    /** The same with all that the unit has asked, also what it took back. */
    List<Pin> withInquiries(long evaluationId, int fromRound);

    /** Removes pins that were never sent, on the word of somebody who passes the form. */
    void remove(long evaluationId, Collection<Pin> unsent, Viewer by);
}

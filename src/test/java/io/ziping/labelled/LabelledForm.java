package io.ziping.labelled;

import io.ziping.evaluation.document.EvaluationDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form of the set with its label.
 *
 * @param id unique in the set, and the same for the same seed
 * @param kind the fault it has; none for a clean form
 * @param oddity what is unusual about a clean form though right; for a form with a fault the kind's slug
 * @param cells the cells, as JSON pointers, on one of which a finding must fall; none for a clean form
 * @param form the form as it is handed in
 * @param before the same form without the fault
 * @param lastYear the project's form of the year before
 * @param peers other units' forms of the same project and year
 */
record LabelledForm(
        String id,
        Optional<Kind> kind,
        String oddity,
        Set<String> cells,
        EvaluationDocument form,
        EvaluationDocument before,
        Optional<EvaluationDocument> lastYear,
        List<EvaluationDocument> peers) {

    boolean clean() {
        return kind.isEmpty();
    }

    /** The letter the names of a writer's base forms begin with, as {@code n-silk}; empty in the first two sets, which have none. */
    String writer() {
        var parts = id.split("/");
        var base = parts[parts[0].equals("plain") ? 1 : 2];
        return base.indexOf('-') == 1 ? base.substring(0, 1) : "";
    }
}

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
}

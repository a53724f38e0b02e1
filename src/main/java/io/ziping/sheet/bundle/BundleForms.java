package io.ziping.sheet.bundle;

import io.ziping.evaluation.search.EvaluationSummary;
import io.ziping.sheet.Sheet;
import java.util.List;

/** The forms of a bundle. */
interface BundleForms {

    /** All of them, as lines of a list, in its order. */
    List<EvaluationSummary> all();

    /**
     * One form's sheet.
     *
     * @param place in the list
     */
    Sheet sheet(int place);

    /**
     * What is attached to a form, where the bundle is to hold it.
     *
     * @param place in the list
     */
    default List<BundleAttachment> attachments(int place) {
        return List.of();
    }
}

package io.ziping.labelled;

import io.ziping.evaluation.document.EvaluationDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The checks under measurement, whatever they are made of. */
@FunctionalInterface
interface Examiner {

    List<Alarm> examine(EvaluationDocument form, Optional<EvaluationDocument> lastYear, List<EvaluationDocument> peers);

    /**
     * What the checks say of a cell.
     *
     * @param pointer JSON pointer of the cell in the form
     * @param doubt whether the result may not be true; else it is only advice, or stops a submission
     * @param points 存疑分值 × confidence; of a doubt
     * @param says the check's code: a fault is found only by what the form without it does not say of the same cell
     */
    record Alarm(String pointer, boolean doubt, BigDecimal points, String says) {}
}

package io.ziping.intake.api;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.report.FormReport;
import java.util.List;

/**
 * One form that was read.
 *
 * @param document as it would be stored
 * @param changes what it would change in the draft that it may replace
 * @param blanks what is blank on the paper, in words
 */
record FormAnswer(IntakeAnswer.FormItem form, EvaluationDocument document, List<Changed> changes, List<String> blanks) {

    /** A cell that a replaced draft would have otherwise. */
    record Changed(String name, String before, String after) {}

    static FormAnswer of(FormReport report) {
        return new FormAnswer(
                IntakeAnswer.FormItem.of(report.form()),
                report.form().filed(),
                report.changes().stream()
                        .map(change -> new Changed(change.name(), change.before(), change.after()))
                        .toList(),
                report.blanks().names());
    }
}

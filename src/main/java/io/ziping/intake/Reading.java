package io.ziping.intake;

import io.ziping.evaluation.DocumentExamination;
import io.ziping.evaluation.DocumentProblem;
import io.ziping.evaluation.EvaluationDocument;
import io.ziping.intake.reading.FormReading;
import io.ziping.scoring.Finding;
import io.ziping.scoring.FindingCode;
import java.util.List;
import java.util.Set;

/**
 * What a file says of one form, and what the person has looked at.
 *
 * @param file the file it came in
 * @param place where in the file it stands
 * @param document as read and, in its doubtful cells, as corrected
 * @param cells number of cells read without a doubt
 * @param seen pointers of the doubts the person has looked at
 * @param problems what keeps it from being stored
 * @param differences printed figures that differ from the computed ones
 * @param totalScore as computed; blank while there are problems
 */
public record Reading(
        String file,
        String place,
        EvaluationDocument document,
        List<FormReading.Doubt> doubts,
        List<FormReading.LeftOver> leftOver,
        int cells,
        Set<String> seen,
        List<DocumentProblem> problems,
        List<Finding> differences,
        String totalScore) {

    static Reading of(String file, FormReading form) {
        return new Reading(
                file,
                form.place(),
                form.document(),
                form.doubts(),
                form.leftOver(),
                form.cells(),
                Set.of(),
                List.of(),
                List.of(),
                "");
    }

    /** The same with another text in some cells, and with what the person has looked at. */
    Reading corrected(EvaluationDocument corrected, Set<String> looked) {
        return new Reading(file, place, corrected, doubts, leftOver, cells, looked, problems, differences, totalScore);
    }

    /** The same with what would be said of it if it were stored. */
    Reading examined(DocumentExamination said) {
        var differing = said.findings().stream()
                .filter(finding -> finding.code().equals(FindingCode.PRINTED_FIGURE_DIFFERS.code()))
                .toList();
        return new Reading(
                file, place, document, doubts, leftOver, cells, seen, said.problems(), differing, said.totalScore());
    }

    /** How many doubts nobody has looked at. */
    public long unseen() {
        return doubts.stream().filter(doubt -> !seen.contains(doubt.pointer())).count();
    }
}

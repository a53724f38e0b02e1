package io.ziping.intake.checking;

import io.ziping.evaluation.document.DocumentExamination;
import io.ziping.evaluation.document.DocumentFinding;
import io.ziping.evaluation.document.DocumentProblem;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.reading.FormReading;
import io.ziping.scoring.finding.FindingCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lombok.With;

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
 * @param blanks cells that are blank on the paper; told, never asked
 * @param printed where the paper files each row, in its own words
 * @param removed the rows the person took out, in the order of the paper
 */
@With
public record Reading(
        String file,
        String place,
        EvaluationDocument document,
        List<FormReading.Doubt> doubts,
        List<FormReading.LeftOver> leftOver,
        int cells,
        Set<String> seen,
        List<DocumentProblem> problems,
        List<DocumentFinding> differences,
        String totalScore,
        List<FormReading.Blank> blanks,
        List<PrintedClass> printed,
        List<RemovedRow> removed) {

    public static Reading of(String file, FormReading form) {
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
                "",
                form.blanks(),
                PrintedClass.of(form.document()),
                List.of());
    }

    /** The same with another text in some cells, and with what the person has looked at. */
    public Reading corrected(EvaluationDocument corrected, Set<String> looked) {
        return withDocument(corrected).withSeen(looked);
    }

    /** The same with other rows, and what is to be said of them. */
    public Reading withRows(
            List<EvaluationDocument.Indicator> rows,
            List<PrintedClass> classes,
            List<FormReading.Doubt> doubtful,
            List<FormReading.Blank> blank,
            Set<String> looked,
            List<RemovedRow> out) {
        return withDocument(document.withIndicators(rows))
                .withPrinted(classes)
                .withDoubts(doubtful)
                .withBlanks(blank)
                .withSeen(looked)
                .withRemoved(out);
    }

    /** The same with what would be said of it if it were stored. */
    public Reading examined(DocumentExamination said) {
        var differing = said.findings().stream()
                .filter(finding -> finding.code().equals(FindingCode.PRINTED_FIGURE_DIFFERS.code()))
                .toList();
        return withProblems(Stream.concat(said.problems().stream(), NumberCells.problems(document))
                        .toList())
                .withDifferences(differing)
                .withTotalScore(said.totalScore());
    }

    /** What somebody has to look at. */
    public List<Concern> concerns() {
        return Concerns.of(problems, doubts, blanks, printed);
    }

    /** How much there is that nobody has looked at; one thing may be about several cells. */
    public long unseen() {
        return concerns().stream()
                .filter(concern -> concern.problems().isEmpty() && !concern.isSettled(seen))
                .count();
    }

    /** What keeps it from being stored, in words: rows of classes nobody knows make one line. */
    public List<String> obstacles() {
        var broken = concerns().stream()
                .filter(concern -> !concern.problems().isEmpty())
                .toList();
        long classes = broken.stream().filter(Concern::classes).count();
        return Stream.concat(
                        classes == 0 ? Stream.of() : Stream.of(classes + " 类指标要选定二级指标"),
                        broken.stream()
                                .filter(concern -> !concern.classes())
                                .map(concern -> concern.problems().get(0).message()))
                .toList();
    }
}

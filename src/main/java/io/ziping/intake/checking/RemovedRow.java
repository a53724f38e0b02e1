package io.ziping.intake.checking;

import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.intake.reading.FormReading;
import java.util.List;
import java.util.Set;

/**
 * A row that the person took out of a form that was read, with everything that belongs to it, so that it can come back.
 *
 * @param number its place on the paper, from 0; the pointers of its doubts name it
 */
public record RemovedRow(
        int number,
        EvaluationDocument.Indicator row,
        PrintedClass printed,
        List<FormReading.Doubt> doubts,
        List<FormReading.Blank> blanks,
        Set<String> seen) {

    public RemovedRow {
        doubts = List.copyOf(doubts);
        blanks = List.copyOf(blanks);
        seen = Set.copyOf(seen);
    }
}

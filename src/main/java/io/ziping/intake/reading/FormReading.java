package io.ziping.intake.reading;

import io.ziping.evaluation.EvaluationDocument;
import java.util.List;

/**
 * One form as it was read.
 *
 * @param place where in the file it stands, such as {@code 第3—5页} or {@code 工作表“绩效自评” 第1—34行}
 * @param document the cells understood, as printed; a cell that was not found is null, the printed rates, scores, total
 *     and grade stand in their places, to be compared, never believed
 * @param doubts the cells somebody has to look at
 * @param leftOver rows that stand inside the form and were not understood
 * @param cells number of cells read without a doubt
 */
public record FormReading(
        String place, EvaluationDocument document, List<Doubt> doubts, List<LeftOver> leftOver, int cells) {

    public FormReading {
        doubts = List.copyOf(doubts);
        leftOver = List.copyOf(leftOver);
    }

    /**
     * A cell that may have been read wrongly, or is missing though its heading is there.
     *
     * @param pointer JSON pointer into the document, such as {@code /indicators/3/score}
     * @param place where the source of it stands, such as {@code 第3页} or {@code 工作表“自评” D14}
     * @param source the text of the source around it, as it stands there
     * @param reason why it is in doubt, in words for a clerk
     */
    public record Doubt(String pointer, String place, String source, String reason) {}

    /** A row that was not understood: where it stands and what it says. */
    public record LeftOver(String place, String text) {}
}

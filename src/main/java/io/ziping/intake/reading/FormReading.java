package io.ziping.intake.reading;

import io.ziping.evaluation.document.EvaluationDocument;
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
 * @param blanks the cells that are blank on the paper itself, though their heading is there
 */
public record FormReading(
        String place,
        EvaluationDocument document,
        List<Doubt> doubts,
        List<LeftOver> leftOver,
        int cells,
        List<Blank> blanks) {

    /** The reason for the doubt about a class that the usual tree does not have. */
    public static final String UNUSUAL_CLASS = "不是常用的指标分类名称";

    public FormReading {
        doubts = List.copyOf(doubts);
        leftOver = List.copyOf(leftOver);
        blanks = List.copyOf(blanks);
    }

    /** One on whose paper no cell is blank. */
    public FormReading(
            String place, EvaluationDocument document, List<Doubt> doubts, List<LeftOver> leftOver, int cells) {
        this(place, document, doubts, leftOver, cells, List.of());
    }

    /** The same with other doubts. */
    FormReading withDoubts(List<Doubt> others) {
        return new FormReading(place, document, others, leftOver, cells, blanks);
    }

    /** The same with other rows left over. */
    public FormReading withLeftOver(List<LeftOver> others) {
        return new FormReading(place, document, doubts, others, cells, blanks);
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

    /**
     * A cell in which nothing stands, or a dash for nothing. It is told, and nobody has to confirm it.
     *
     * @param pointer JSON pointer into the document
     * @param place where it stands, such as {@code 工作表“自评”第14行}
     */
    public record Blank(String pointer, String place) {}

    /** A row that was not understood: where it stands and what it says. */
    public record LeftOver(String place, String text) {}
}

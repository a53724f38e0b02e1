package io.ziping.intake.reading.text;

import io.ziping.intake.reading.text.TextLine.Piece;
import java.util.List;

/** The widths of the columns as far as the text shows them: the widest line that surely stood in each. */
final class TextColumns {

    /** Never narrower than their headers: 三级指标, 年度指标值. */
    private int name = 400;

    private int target = 500;
    private int explanation = 600;

    int name() {
        return name;
    }

    int target() {
        return target;
    }

    int explanation() {
        return explanation;
    }

    void learnName(List<Piece> pieces) {
        name = Math.max(name, widest(pieces));
    }

    void learnTarget(List<Piece> pieces) {
        target = Math.max(target, widest(pieces));
    }

    void learnExplanation(List<Piece> pieces) {
        explanation = Math.max(explanation, widest(pieces));
    }

    private static int widest(List<Piece> pieces) {
        return TextPieces.lines(pieces).stream().mapToInt(TextWidth::of).max().orElse(0);
    }
}

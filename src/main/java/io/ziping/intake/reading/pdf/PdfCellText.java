package io.ziping.intake.reading.pdf;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.pdf.PdfLines.Line;
import io.ziping.intake.reading.text.TextWidth;
import io.ziping.intake.reading.words.Words;
import io.ziping.intake.reading.words.WrappedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a cell out of its lines. A line ended before its room was used up ends a paragraph, if the cell is wide; in
 * a narrow one words are kept whole, and nobody can tell.
 */
final class PdfCellText {

    private static final String ENDINGS = "。！!；;";
    private static final String NOT_FIRST = "，。、；：？！）》」』”’%％,.;:?!)";

    private PdfCellText() {}

    static WrappedText of(List<Line> lines, int left, int right) {
        if (lines.isEmpty()) {
            return new WrappedText("", null);
        }
        int padding = lines.stream()
                .mapToInt(line -> Math.min(line.left() - left, right - line.right()))
                .min()
                .orElse(0);
        int room = right - left - 2 * Math.max(0, padding);
        var text = lines.get(0).text();
        var doubt = lines.size() == 1 ? full(lines.get(0), left, right) : null;
        for (int i = 1; i < lines.size(); i++) {
            var line = lines.get(i - 1);
            boolean last = i == lines.size() - 1;
            int spare = spare(line, lines.get(i), room, last);
            boolean wide = room * 100L / Math.max(1, line.size()) >= Tolerances.WIDE_CELL;
            if (wide && spare >= Tolerances.PARAGRAPH) {
                text = text + "\n" + lines.get(i).text();
                continue;
            }
            var joined = WrappedText.join(text, lines.get(i).text());
            text = joined.text();
            doubt = doubt == null ? joined.doubt() : doubt;
            doubt = doubt == null ? unclear(line, spare, wide) : doubt;
        }
        return new WrappedText(text, doubt);
    }

    /** Some programs leave out the characters that do not fit. */
    private static @Nullable String full(Line line, int left, int right) {
        return line.left() - left <= Tolerances.CUT_OFF
                        && right - line.right() <= Tolerances.CUT_OFF
                        && line.text().length() > 3
                ? "字写满了这一格的两边，可能没有印全"
                : null;
    }

    private static @Nullable String unclear(Line line, int spare, boolean wide) {
        boolean sentence = ENDINGS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        return sentence && spare >= (wide ? Tolerances.MAYBE_PARAGRAPH : Tolerances.PARAGRAPH) ? "这里可能分段，看不出来" : null;
    }

    /** How much room was left although the beginning of the next line would have fitted, in hundredths of a character. */
    private static int spare(Line line, Line next, int room, boolean last) {
        int left = (room - (line.right() - line.left())) * 100 / Math.max(1, line.size());
        int lonely = last && next.text().length() <= 3 ? 200 : 0;
        return left - TextWidth.of(firstUnit(next.text())) - lonely;
    }

    /** What a line would not be broken inside of: a word, a number with what it counts, a bracketed unit. */
    private static String firstUnit(String text) {
        int end = 1;
        if (!Words.isWide(text.codePointAt(0))) {
            while (end < text.length() && text.charAt(end) != ' ' && !Words.isWide(text.codePointAt(end))) {
                end++;
            }
            end = Math.min(text.length(), end + 1);
        }
        while (end < text.length() && NOT_FIRST.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int bracket = "(（".indexOf(text.charAt(0)) >= 0 ? Math.max(text.indexOf(')'), text.indexOf('）')) + 1 : 0;
        return text.substring(0, Math.max(end, Math.min(bracket, 10)));
    }
}

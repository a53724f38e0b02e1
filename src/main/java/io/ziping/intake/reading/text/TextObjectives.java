package io.ziping.intake.reading.text;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.words.WrappedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 预期目标 and 实际完成情况 of a pasted text, one behind the other without a mark between them. Lines as wide as their
 * column belong together; the cells part where a line is short or a sentence ends. Where that is possible in more than
 * one place, or in none, both are in doubt.
 */
final class TextObjectives {

    private static final String UNSURE = "粘贴的文字里分不清“预期目标”和“实际完成情况”在哪里分开";
    private static final String ENDINGS = "。．.！!；;";

    @Nullable
    WrappedText expected;

    @Nullable
    WrappedText achieved;

    static TextObjectives read(List<TextLine> lines) {
        var objectives = new TextObjectives();
        if (lines.size() == 1) {
            objectives.readLine(lines.get(0));
        } else if (!lines.isEmpty()) {
            objectives.readLines(lines.stream().map(TextLine::text).toList());
        }
        return objectives;
    }

    /** Both cells on one line have a single blank between them. */
    private void readLine(TextLine line) {
        var text = line.text();
        var blanks = new ArrayList<Integer>();
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            blanks.add(at);
        }
        if (blanks.isEmpty()) {
            expected = new WrappedText(text, UNSURE);
            return;
        }
        int at = blanks.get(0);
        var doubt = blanks.size() == 1 ? null : UNSURE;
        expected = new WrappedText(text.substring(0, at).strip(), doubt);
        achieved = new WrappedText(TextWidth.tidy(text.substring(at + 1).strip()), doubt);
    }

    private void readLines(List<String> lines) {
        var clean = new ArrayList<Integer>();
        var possible = new ArrayList<Integer>();
        for (int at = 1; at < lines.size(); at++) {
            var first = lines.subList(0, at);
            var second = lines.subList(at, lines.size());
            if (ends(first)) {
                if (isOneParagraph(first) && isOneParagraph(second)) {
                    clean.add(at);
                }
                possible.add(at);
            }
        }
        if (clean.size() == 1) {
            split(lines, clean.get(0), null);
        } else {
            // the last place: an aim has more paragraphs than a report of its success
            var places = clean.isEmpty() ? possible : clean;
            split(lines, places.isEmpty() ? lines.size() : places.get(places.size() - 1), UNSURE);
        }
    }

    private void split(List<String> lines, int at, @Nullable String doubt) {
        expected = join(lines.subList(0, at), doubt);
        achieved = at < lines.size() ? join(lines.subList(at, lines.size()), doubt) : null;
    }

    private static boolean isOneParagraph(List<String> lines) {
        return TextWidth.isFilled(lines, widest(lines));
    }

    /** Whether the last line ends as the last line of a cell: with a sentence, or short. */
    private static boolean ends(List<String> lines) {
        var last = lines.get(lines.size() - 1);
        return ENDINGS.indexOf(last.charAt(last.length() - 1)) >= 0
                || TextWidth.of(last) < widest(lines) - Tolerances.SHORT_LINE;
    }

    private static int widest(List<String> lines) {
        return lines.stream().mapToInt(TextWidth::of).max().orElse(0);
    }

    /** Short lines inside one cell are the ends of its paragraphs. */
    private static WrappedText join(List<String> lines, @Nullable String doubt) {
        int column = widest(lines);
        var text = new StringBuilder(lines.get(0));
        var reason = doubt;
        for (int i = 1; i < lines.size(); i++) {
            if (TextWidth.of(lines.get(i - 1)) < column - Tolerances.FULL_LINE) {
                text.append('\n').append(lines.get(i));
            } else {
                var joined = WrappedText.join(text.toString(), lines.get(i));
                text = new StringBuilder(joined.text());
                reason = reason == null ? joined.doubt() : reason;
            }
        }
        return new WrappedText(TextWidth.tidy(text.toString()), reason);
    }
}

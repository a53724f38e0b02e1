package io.ziping.intake.reading.text;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.text.TextLine.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the pieces of the indicator table into rows: each row's points stand at the end of a line, side by side. */
final class TextIndicators {

    private static final String FULL = "上一行得了满分，分不清这些字是它的说明还是下一行的名称";

    private static final Pattern POINTS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,2})?");

    private final List<TextEntry> entries = new ArrayList<>();
    private final TextLabels labels = new TextLabels();
    private final TextColumns columns;
    private final List<TextEntry> cut = new ArrayList<>();

    private TextIndicators(TextColumns columns) {
        this.columns = columns;
    }

    static List<TextEntry> read(List<Piece> pieces, TextColumns columns) {
        var indicators = new TextIndicators(columns);
        indicators.read(pieces);
        return indicators.entries;
    }

    private void read(List<Piece> pieces) {
        int start = 0;
        for (int at = 0; at + 1 < pieces.size(); at++) {
            if (isPoints(pieces, at)) {
                segment(pieces.subList(start, at), pieces.get(at), pieces.get(at + 1));
                start = at + 2;
                at++;
            }
        }
        end(pieces.subList(start, pieces.size()));
    }

    /** Two numbers side by side and no third behind them; an actual without unit may stand before. */
    private static boolean isPoints(List<Piece> pieces, int at) {
        var weight = pieces.get(at);
        var score = pieces.get(at + 1);
        boolean two = weight.line() == score.line()
                && POINTS.matcher(weight.text()).matches()
                && POINTS.matcher(score.text()).matches();
        boolean third = at + 2 < pieces.size()
                && pieces.get(at + 2).line() == score.line()
                && POINTS.matcher(pieces.get(at + 2).text()).matches();
        return two && !third;
    }

    private void segment(List<Piece> pieces, Piece weight, Piece score) {
        int from = afterRowBefore(pieces);
        int label = labelStart(pieces, from);
        if (label > from && label < pieces.size()) {
            explain(pieces.subList(from, label));
        }
        int at = label + labels.take(pieces, label);
        settle();
        @Nullable String doubt = null;
        if (at == label) {
            boolean expected = isExplanationExpected();
            at = contentStart(pieces, from);
            doubt = at > from && !expected ? FULL : null;
            if (doubt != null) {
                entries.get(entries.size() - 1).explanationDoubt = doubt;
            }
        }
        var entry =
                new TextEntry(weight.line(), weight.text(), score.text(), pieces.subList(at, pieces.size()), labels);
        entry.contentDoubt = doubt;
        entries.add(entry);
        if (labels.isOwed()) {
            cut.add(entry);
        }
    }

    private void settle() {
        if (!labels.isOwed()) {
            cut.clear();
        }
    }

    /** What stands on the line of the row before behind its points, and what a page's end left of its cells. */
    private int afterRowBefore(List<Piece> pieces) {
        if (entries.isEmpty()) {
            return 0;
        }
        var before = entries.get(entries.size() - 1);
        int at = 0;
        while (at < pieces.size() && pieces.get(at).line() == before.line) {
            before.explanation.add(pieces.get(at++));
        }
        return at + before.close(pieces.subList(at, pieces.size()));
    }

    private void explain(List<Piece> pieces) {
        if (entries.isEmpty()) {
            return;
        }
        var before = entries.get(entries.size() - 1);
        before.explanation.addAll(pieces);
        columns.learnExplanation(before.explanation);
        if (!TextWidth.isFilled(TextPieces.lines(before.explanation), columns.explanation())) {
            before.explanationDoubt = "粘贴的文字里分不清说明在哪里分段";
        }
    }

    /** Where the names of classes begin; the end of the pieces when there are none. */
    private int labelStart(List<Piece> pieces, int from) {
        if (labels.isOwed()) {
            return from;
        }
        for (int at = from; at < pieces.size(); at++) {
            var probe = new TextLabels();
            boolean lineBegins =
                    at == 0 || pieces.get(at - 1).line() != pieces.get(at).line();
            // a name that is cut counts only where a row begins: elsewhere a word may look like one
            if (lineBegins && probe.take(pieces, at) > 0 && (at == from || !probe.isOwed())) {
                return at;
            }
        }
        return pieces.size();
    }

    /** Where a row without names begins: what is not its own belongs to the explanation of the row before. */
    private int contentStart(List<Piece> pieces, int from) {
        if (entries.isEmpty()) {
            return from;
        }
        var before = entries.get(entries.size() - 1);
        var starts = new ArrayList<Integer>();
        for (int at = from; at < pieces.size(); at++) {
            boolean lineBegins =
                    at == from || pieces.get(at - 1).line() != pieces.get(at).line();
            if (lineBegins
                    && (at == from || mayExplain(before, pieces.subList(from, at)))
                    && TextIndicator.read(pieces.subList(at, pieces.size()), columns)
                            .isCertain()) {
                starts.add(at);
            }
        }
        if (starts.isEmpty() || (!isExplanationExpected() && starts.contains(from))) {
            return from;
        }
        int start = starts.get(0);
        if (start > from) {
            explain(pieces.subList(from, start));
        }
        if (starts.size() > 1) {
            before.explanationDoubt = "粘贴的文字里分不清说明在哪里结束";
        }
        return start;
    }

    /** A row that lost points, or whose explanation has begun. */
    private boolean isExplanationExpected() {
        var before = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        return before != null && (!before.explanation.isEmpty() || !before.weight.equals(before.score));
    }

    private boolean mayExplain(TextEntry entry, List<Piece> more) {
        var all = new ArrayList<>(entry.explanation);
        all.addAll(more);
        var lines = TextPieces.lines(all);
        return TextWidth.isFilled(lines, columns.explanation())
                && lines.stream().allMatch(line -> TextWidth.of(line) <= columns.explanation() + Tolerances.FULL_LINE);
    }

    private void end(List<Piece> pieces) {
        int at = afterRowBefore(pieces);
        if (labels.isOwed()) {
            at += labels.take(pieces, at);
            settle();
        }
        if (at < pieces.size()) {
            explain(pieces.subList(at, pieces.size()));
        }
        cut.forEach(entry -> entry.labelDoubt = "指标名称在换页处断开，没有找到后一半");
    }
}

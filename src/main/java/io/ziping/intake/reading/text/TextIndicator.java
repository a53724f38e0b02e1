package io.ziping.intake.reading.text;

import io.ziping.intake.reading.Tolerances;
import io.ziping.intake.reading.text.TextLine.Piece;
import io.ziping.intake.reading.words.Words;
import io.ziping.intake.reading.words.WrappedText;
import io.ziping.scoring.targets.ActualValue;
import io.ziping.scoring.targets.TargetValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a pasted text: the pieces before its points are name, target and actual, each perhaps broken over
 * lines. The actual is known by its grammar, a numeric target by its operator; a descriptive one only by the widths of
 * the lines, and where those allow two readings, both cells are in doubt.
 */
final class TextIndicator {

    private static final int MOST_PIECES_OF_ACTUAL = 4;
    private static final String OPERATORS = "=＝═≥≧⩾≤≦⩽><＞＜﹥﹤";
    private static final String UNSURE = "粘贴的文字里分不清名称和指标值在哪里分开";

    private final List<Piece> pieces;
    private final TextColumns columns;

    @Nullable
    WrappedText name;

    @Nullable
    WrappedText target;

    @Nullable
    WrappedText actual;

    private TextIndicator(List<Piece> pieces, TextColumns columns) {
        this.pieces = pieces;
        this.columns = columns;
    }

    static TextIndicator read(List<Piece> pieces, TextColumns columns) {
        var indicator = new TextIndicator(pieces, columns);
        indicator.read();
        return indicator;
    }

    /** Learns the columns' widths from rows that can be read without them. */
    static void learn(List<Piece> pieces, TextColumns columns) {
        int actual = actualStart(pieces);
        int target = actual < 0 ? -1 : operatorStart(pieces.subList(0, actual));
        if (target > 0) {
            columns.learnName(pieces.subList(0, target));
            columns.learnTarget(pieces.subList(target, actual));
        } else if (actual == 2 && pieces.get(0).line() == pieces.get(1).line()) {
            columns.learnTarget(pieces.subList(1, 2));
        }
    }

    /** Whether these pieces are read without a doubt. */
    boolean isCertain() {
        return isCertain(name) && isCertain(target) && isCertain(actual);
    }

    private static boolean isCertain(@Nullable WrappedText text) {
        return text != null && text.doubt() == null;
    }

    private void read() {
        int actualAt = actualStart(pieces);
        if (actualAt < 1) {
            name = new WrappedText(TextPieces.join(pieces).text(), "粘贴的文字里没有认出实际完成值");
            return;
        }
        actual = TextPieces.join(pieces.subList(actualAt, pieces.size()));
        if (actualAt > 1 && parsesAsActual(pieces.subList(actualAt - 1, pieces.size()))) {
            actual = doubted(actual, "粘贴的文字里分不清从哪里开始");
        }
        var rest = pieces.subList(0, actualAt);
        int operator = operatorStart(rest);
        if (operator > 0) {
            split(rest, operator, isNameWhole(rest.subList(0, operator)) ? null : "粘贴的文字里，名称的行长不像一格");
            return;
        }
        var splits = new ArrayList<Integer>();
        for (int at = 1; at < rest.size(); at++) {
            if (isClean(rest, at)) {
                splits.add(at);
            }
        }
        if (splits.isEmpty()) {
            split(rest, Math.max(1, rest.size() - 1), UNSURE);
        } else {
            int at = splits.get(0);
            split(rest, at, splits.size() == 1 && !isParted(rest.subList(0, at)) ? null : UNSURE);
        }
    }

    private void split(List<Piece> rest, int at, @Nullable String doubt) {
        name = doubted(TextPieces.join(rest.subList(0, at)), doubt);
        boolean both = UNSURE.equals(doubt);
        if (at < rest.size()) {
            var joined = TextPieces.join(rest.subList(at, rest.size()));
            target = doubted(
                    new WrappedText(joined.text(), isFigure(joined.text()) ? null : joined.doubt()),
                    both ? doubt : null);
        }
    }

    private static boolean isFigure(String text) {
        return TargetValue.of(text).bound() != null;
    }

    private static WrappedText doubted(WrappedText text, @Nullable String doubt) {
        return doubt == null ? text : new WrappedText(text.text(), doubt);
    }

    private boolean isNameWhole(List<Piece> name) {
        return TextWidth.isFilled(TextPieces.lines(name), columns.name());
    }

    /** Whether a blank parts a line of it as it parts two cells; beside a digit viewers put blanks of their own. */
    private static boolean isParted(List<Piece> name) {
        for (int at = 1; at < name.size(); at++) {
            var left = name.get(at - 1).text();
            boolean sameLine = name.get(at - 1).line() == name.get(at).line();
            if (sameLine
                    && isNoFigure(left.codePointBefore(left.length()))
                    && isNoFigure(name.get(at).text().codePointAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNoFigure(int character) {
        return Words.isWide(character) || !Character.isLetterOrDigit(character);
    }

    private boolean isClean(List<Piece> rest, int at) {
        var target = rest.subList(at, rest.size());
        boolean inLine = rest.get(at - 1).line() == rest.get(at).line();
        if (inLine && target.size() > 1) {
            return false;
        }
        var targetLines = TextPieces.lines(target);
        return isNameWhole(rest.subList(0, at))
                && targetLines.stream()
                        .allMatch(line -> TextWidth.of(line) <= columns.target() + Tolerances.WIDTH_GUESS)
                && TextWidth.isFilled(targetLines, columns.target());
    }

    /** Where the shortest ending begins that is a number with its unit, or one of the outcomes; -1 when there is none. */
    private static int actualStart(List<Piece> pieces) {
        for (int at = pieces.size() - 1; at >= Math.max(0, pieces.size() - MOST_PIECES_OF_ACTUAL); at--) {
            if (parsesAsActual(pieces.subList(at, pieces.size()))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean parsesAsActual(List<Piece> pieces) {
        var value = ActualValue.of(TextPieces.join(pieces).text());
        return value.outcome() != null || value.quantity() != null;
    }

    /** Where the target begins when an operator tells; -1 when none does, or two do. */
    private static int operatorStart(List<Piece> rest) {
        int found = -1;
        for (int at = 0; at < rest.size(); at++) {
            if (OPERATORS.indexOf(rest.get(at).text().charAt(0)) >= 0) {
                if (found >= 0) {
                    return -1;
                }
                found = at;
            }
        }
        return found > 0
                        && isFigure(TextPieces.join(rest.subList(found, rest.size()))
                                .text())
                ? found
                : -1;
    }
}

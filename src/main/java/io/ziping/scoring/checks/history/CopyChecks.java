package io.ziping.scoring.checks.history;

import io.ziping.scoring.comparison.CommonText;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.examined.Peers.SimilarForm;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.values.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 实际完成情况 that stands word for word in another form. What has no figures in it may be anybody's honest phrase. */
final class CopyChecks {

    /** Letters and digits in one piece that are no chance. */
    private static final int LONG = 40;

    /** Pieces that count where together they are nearly the whole text. */
    private static final int PIECE = 8;

    /** The year in it may be another one, and a word here and there. */
    private static final int NEARLY_ALL = 85;

    private static final int WHOLE = 100;
    private static final int DIGITS = 3;
    private static final int SHORTEST = 30;
    private static final int SHORTEST_WITH_FIGURES = 15;
    private static final int SEVERAL = 2;

    private CopyChecks() {}

    static Stream<Finding> copiedFromLastYear(Examined form) {
        var lastYear = form.context().lastYear();
        if (lastYear == null) {
            return Stream.empty();
        }
        var text = form.achieved();
        var then = lastYear.sheet().achievedObjective();
        return longPiece(text.typed(), then)
                .or(() -> equal(text.typed(), then))
                .or(() -> nearlyAll(text.typed(), then))
                .map(piece -> FindingCode.ACHIEVEMENT_COPIED_LAST_YEAR
                        .at(text.pointer(), "实际完成情况与上年的自评表有 " + piece.letters() + " 个字相同")
                        .on(quote(text, piece), lastYear.evidence(quoteOfOther(text, then, piece))))
                .stream();
    }

    static Stream<Finding> copiedFromAnother(Examined form) {
        var text = form.achieved();
        return form.context().peers().similar().stream()
                .flatMap(other -> longPiece(text.typed(), other.achievedObjective())
                        .or(() -> equal(text.typed(), other.achievedObjective()))
                        .map(piece -> copied(text, piece, other))
                        .stream())
                .limit(1);
    }

    private static Finding copied(Objective text, CommonText piece, SimilarForm other) {
        return FindingCode.COPIED_FROM_ANOTHER
                .at(
                        text.pointer(),
                        "实际完成情况有 " + piece.letters() + " 个字与" + other.unit() + "的" + TypedText.quote(other.project())
                                + "相同")
                .on(
                        quote(text, piece),
                        quoteOfOther(text, other.achievedObjective(), piece).of(other.form()));
    }

    /** The longest piece with a figure in it that is long enough. */
    private static Optional<CommonText> longPiece(String text, String other) {
        return CommonText.of(text, other, LONG).stream()
                .filter(piece -> isParticular(text.substring(piece.start(), piece.end())) || isNearlyAll(text, piece))
                .reduce((one, next) -> next.letters() > one.letters() ? next : one);
    }

    /** 4 guards and 6 drills are in many a text by chance; three digits are not. */
    private static boolean isParticular(String piece) {
        return CommonText.figures(piece).stream()
                        .mapToInt(figure -> figure.replace(".", "").length())
                        .sum()
                >= DIGITS;
    }

    private static boolean isNearlyAll(String text, CommonText piece) {
        return piece.letters() * WHOLE >= CommonText.letters(text) * NEARLY_ALL
                && !CommonText.figures(text.substring(piece.start(), piece.end()))
                        .isEmpty();
    }

    /** A short text that is the same from end to end, figures and all. */
    private static Optional<CommonText> equal(String text, String other) {
        int letters = CommonText.letters(text);
        return letters < SHORTEST_WITH_FIGURES
                        || letters != CommonText.letters(other)
                        || CommonText.figures(text).isEmpty()
                ? Optional.empty()
                : CommonText.of(text, other, letters).stream().findFirst();
    }

    /** Nearly all of the text, with the same figures: a text in which only figures are new is a report of this year. */
    private static Optional<CommonText> nearlyAll(String text, String other) {
        int letters = CommonText.letters(text);
        var figures = CommonText.figures(text);
        int shortest = figures.size() >= SEVERAL ? SHORTEST_WITH_FIGURES : SHORTEST;
        if (letters < shortest || !figures.equals(CommonText.figures(other))) {
            return Optional.empty();
        }
        var pieces = CommonText.of(text, other, PIECE);
        int common = pieces.stream().mapToInt(CommonText::letters).sum();
        return common * WHOLE >= letters * NEARLY_ALL ? Optional.of(around(pieces, common)) : Optional.empty();
    }

    private static CommonText around(List<CommonText> pieces, int letters) {
        var first = pieces.get(0);
        var last = pieces.get(pieces.size() - 1);
        int otherStart = pieces.stream().mapToInt(CommonText::otherStart).min().orElse(0);
        int otherEnd = pieces.stream().mapToInt(CommonText::otherEnd).max().orElse(0);
        return new CommonText(first.start(), last.end(), otherStart, otherEnd, letters);
    }

    private static Evidence quote(Objective text, CommonText piece) {
        return text.span(piece.start(), piece.end());
    }

    /** The same cell of the other form. */
    private static Evidence quoteOfOther(Objective text, String other, CommonText piece) {
        return Evidence.span(text.pointer(), other, piece.otherStart(), piece.otherEnd());
    }
}

package io.ziping.scoring.checks;

import io.ziping.scoring.checks.spoken.Figures;
import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.ScoredRow;
import io.ziping.scoring.finding.FindingCode;
import io.ziping.scoring.result.Evidence;
import io.ziping.scoring.result.Finding;
import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.Deeds;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import io.ziping.scoring.values.TypedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 尚未验收 beside full marks: what the form itself says is not done. */
final class UnfinishedChecks {

    /** What of all points is at stake when nobody can tell which row is meant. */
    private static final BigDecimal SHARE = new BigDecimal("0.1");

    /** Words for the whole or for its end, which are of no row. */
    private static final Pattern ANY_WORK = Pattern.compile("本?项目|工程|竣工|验收|终验|初验|UAT|SIT|联调|完工|交付|预计|明年|下年");

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9.])[0-9]{1,9}(?:\\.[0-9]{1,4})?(?![0-9.年月日号])");

    private static final WordList MENDED = WordList.read(UnfinishedChecks.class, "mended.txt");

    private UnfinishedChecks() {}

    static Stream<Finding> unfinishedAtFullScore(Examined form) {
        return Stream.concat(
                inText(form),
                ScoredRow.of(form)
                        .filter(ScoredRow::isFull)
                        .flatMap(row -> Stream.concat(inReason(form, row), inActual(form, row))));
    }

    /** One finding for each row that is meant, and one for all that nobody can tell the row of. */
    private static Stream<Finding> inText(Examined form) {
        var text = form.achieved().text();
        var rows = ScoredRow.of(form).toList();
        var names = new NameFinder(
                rows.stream().map(row -> row.row().typed().name()).toList());
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        var said = new HashSet<Integer>();
        var findings = new ArrayList<Finding>();
        for (var unfinished : Unfinished.in(text, form.sheet().fiscalYear())) {
            // what a row that lacks points is like is said of that row, if another one is no liker
            int docked = rowOf(text, unfinished, names, any -> !rows.get(any).isFull());
            int likest = rowOf(text, unfinished, names, any -> true);
            int row = docked >= 0 && likest < 0 ? docked : likest;
            boolean doubtful = row < 0
                    ? (!Unfinished.isOnlyByItsVerb(unfinished) || isOfTheForm(form, unfinished))
                            && !isOwnedUpTo(rows, unfinished)
                    : rows.get(row).isFull();
            if (doubtful && said.add(row)) {
                findings.add(row < 0 ? ofAll(form, unfinished) : ofRow(form, rows.get(row), unfinished));
            }
        }
        return findings.stream();
    }

    /** Whether a clause speaks of anything the form speaks of; of new plans that much may be said too. */
    private static boolean isOfTheForm(Examined form, Clause clause) {
        var said = said(clause);
        if (Deeds.arePlanned(clause.text()) && !Deeds.areEndedLater(clause.text())) {
            return false;
        }
        return said.length() < 2
                || ANY_WORK.matcher(clause.text()).find()
                || form.rows()
                        .anyMatch(row -> NameFinder.sharesPair(
                                said, row.typed().name() + " " + row.typed().target()))
                || NameFinder.sharesPair(
                        said, form.sheet().project() + " " + form.expected().typed());
    }

    /** What a clause speaks of, without words that are of any work. */
    private static String said(Clause clause) {
        return ANY_WORK.matcher(NameFinder.significant(Unfinished.without(clause.text())))
                .replaceAll("");
    }

    /**
     * Whether a row that lacks points has to do with what a clause speaks of: it shares neighbouring letters with it, and no fewer
     * than any row with all its points.
     */
    private static boolean isOwnedUpTo(List<ScoredRow> rows, Clause clause) {
        var said = said(clause);
        int most = rows.stream()
                .filter(ScoredRow::isFull)
                .mapToInt(row -> sharedPairs(said, row.row().typed().name()))
                .max()
                .orElse(0);
        return rows.stream()
                .filter(row -> !row.isFull())
                .anyMatch(row -> said.length() < 2
                        || lacks(row, clause)
                        || sharedPairs(
                                        said,
                                        row.row().typed().name() + " "
                                                + row.row().typed().deviationExplanation())
                                >= Math.max(1, most));
    }

    /** 还有24个预计明年装完 beside 236 of 260: as many as the row is short of. */
    private static boolean lacks(ScoredRow row, Clause clause) {
        var reached = Figures.reached(row.row());
        var wanted = Figures.wanted(row.row());
        return reached != null
                && wanted != null
                && NUMBER.matcher(clause.text())
                        .results()
                        .anyMatch(number -> new BigDecimal(number.group())
                                        .compareTo(wanted.number()
                                                .subtract(reached.number())
                                                .abs())
                                == 0);
    }

    private static int sharedPairs(String said, String words) {
        return (int) IntStream.rangeClosed(0, said.length() - 2)
                .filter(at -> words.contains(said.substring(at, at + 2)))
                .count();
    }

    private static Stream<Finding> inReason(Examined form, ScoredRow row) {
        var reason = row.row().typed().deviationExplanation();
        var pointer = row.row().pointer("deviationExplanation");
        if (MENDED.isIn(reason)) {
            return Stream.empty();
        }
        return Unfinished.in(row.row().reason().clauses(), form.sheet().fiscalYear()).stream()
                .limit(1)
                .map(clause -> FindingCode.UNFINISHED_AT_FULL_SCORE
                        .at(pointer, row.row().title() + "的说明写" + quote(reason, clause) + "，得分却是满分 " + row.score())
                        .staking(row.score())
                        .on(
                                Evidence.span(pointer, reason, clause.start(), clause.end()),
                                row.row().score()));
    }

    /** 制度尚未出台, where an outcome belongs. */
    private static Stream<Finding> inActual(Examined form, ScoredRow row) {
        var result = row.row().result();
        var actual = row.row().typed().actual();
        var pointer = row.row().pointer("actual");
        return !result.target().isDescriptive()
                        || result.actual().outcome() != null
                        || result.actual().quantity() != null
                ? Stream.empty()
                : Unfinished.in(RunningText.of(actual), form.sheet().fiscalYear()).stream()
                        .limit(1)
                        .map(clause -> FindingCode.UNFINISHED_AT_FULL_SCORE
                                .at(
                                        pointer,
                                        row.row().title() + "的实际完成值写" + quote(actual, clause) + "，得分却是满分 "
                                                + row.score())
                                .staking(row.score())
                                .on(
                                        Evidence.span(pointer, actual, clause.start(), clause.end()),
                                        row.row().score()));
    }

    /** The place of the row that a clause speaks of; where it names none, it may with the clause before it. */
    private static int rowOf(RunningText text, Clause clause, NameFinder names, IntPredicate eligible) {
        var own = Unfinished.without(clause.text());
        var found = NameFinder.tells(own) ? names.find(own, eligible) : OptionalInt.empty();
        if (found.isPresent()) {
            return found.getAsInt();
        }
        int place = text.clauses().indexOf(clause);
        var earlier = text.clauses().get(Math.max(0, place - 1));
        var words = Unfinished.without(earlier.text()) + own;
        return earlier.sentence() == clause.sentence() && NameFinder.tells(words)
                ? names.find(words, eligible).orElse(-1)
                : -1;
    }

    private static Finding ofRow(Examined form, ScoredRow row, Clause clause) {
        var text = form.achieved();
        return FindingCode.UNFINISHED_AT_FULL_SCORE
                .at(
                        text.pointer(),
                        "实际完成情况写" + quote(text.typed(), clause) + "，"
                                + row.row().title() + "却得了满分 " + row.score())
                .staking(row.score())
                .on(
                        text.span(clause.start(), clause.end()),
                        row.row().score(),
                        row.row().name());
    }

    private static Finding ofAll(Examined form, Clause clause) {
        var text = form.achieved();
        return FindingCode.UNFINISHED_AT_FULL_SCORE
                .at(text.pointer(), "实际完成情况写" + quote(text.typed(), clause) + "，没有一项指标为此扣分")
                .staking(form.card().totalScore().multiply(SHARE))
                .on(text.span(clause.start(), clause.end()), form.totalScore());
    }

    private static String quote(String text, Clause clause) {
        return TypedText.quote(text.substring(clause.start(), clause.end()));
    }
}

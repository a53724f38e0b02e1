package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.reason.Reason;
import io.ziping.scoring.text.NameFinder;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.text.WordList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a form says itself what is otherwise than the year before, mostly that there is less to do: then nobody need ask. */
final class Reductions {

    private static final WordList CHANGES = WordList.read(Reductions.class, "changes.txt");
    private static final WordList SCOPES = WordList.read(Reductions.class, "scopes.txt");
    private static final WordList EARLIER_YEARS = WordList.read(Reductions.class, "earlier-years.txt");
    private static final WordList REPLACEMENTS = WordList.read(Reductions.class, "replacements.txt");
    private static final WordList ENLARGEMENTS = WordList.read(Reductions.class, "enlargements.txt");
    private static final WordList CAUSES = WordList.read(Reductions.class, "causes.txt");

    /** 因全县生猪存栏下降两成; not 原因, 因此 or 受益. */
    private static final Pattern DECLINE = Pattern.compile(
            "(?:" + Reason.AS + "|由于|(?<![接享感承遭])受(?![益理众援助训访聘托让损]))" + "[^,，。;；]{2,20}(?:下降|萎缩|流失|锐减|下滑)");

    private static final int SHORTEST_SUBJECT = 2;

    private Reductions() {}

    /** Whether the reason of a row, or one of the objectives, tells of less of what the row measures. */
    static boolean isExplained(Examined form, Examined.Row row) {
        return tells(row.typed().deviationExplanation()) || isTold(form, row.indicator());
    }

    /** Whether one of the objectives tells that another thing is examined instead of what an indicator was about. */
    static boolean isReplaced(Examined form, IndicatorName name) {
        return isToldOf(form, name, REPLACEMENTS);
    }

    /** Whether one of the objectives tells that more of it is counted or done. */
    static boolean isEnlarged(Examined form, IndicatorName name) {
        return isToldOf(form, name, ENLARGEMENTS);
    }

    /** In one sentence with two neighbouring letters of the name that most names lack. */
    private static boolean isToldOf(Examined form, IndicatorName name, WordList words) {
        var telling = NameFinder.significant(name.subject());
        return Stream.of(form.expected(), form.achieved())
                .flatMap(text -> text.sentences().stream())
                .map(Sentence::plain)
                .filter(words::isIn)
                .anyMatch(sentence -> NameFinder.sharesPair(telling, sentence));
    }

    /** Whether one of the objectives tells of less of it: by its name, or of the whole task. */
    static boolean isTold(Examined form, IndicatorName name) {
        return Stream.of(form.expected(), form.achieved())
                .filter(text -> tells(text.typed()))
                .anyMatch(text -> isTold(text, name.subject()));
    }

    private static boolean isTold(Objective text, String subject) {
        boolean ofAll = text.text().clauses().stream()
                .anyMatch(clause -> CHANGES.isIn(clause.text()) && SCOPES.isIn(clause.text()));
        return ofAll
                || (subject.length() >= SHORTEST_SUBJECT
                        && text.sentences().stream()
                                .map(Sentence::plain)
                                .anyMatch(sentence -> tells(sentence) && sentence.contains(subject)));
    }

    /** What became less, or what the year before has to do with it; a mere comparison gives no cause. */
    private static boolean tells(String text) {
        return CHANGES.isIn(text)
                || (EARLIER_YEARS.isIn(text) && CAUSES.isIn(text))
                || DECLINE.matcher(text).find();
    }
}

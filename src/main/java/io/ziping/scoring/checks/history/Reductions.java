package io.ziping.scoring.checks.history;

import io.ziping.scoring.examined.Examined;
import io.ziping.scoring.examined.Objective;
import io.ziping.scoring.indicator.IndicatorName;
import io.ziping.scoring.text.Sentence;
import io.ziping.scoring.text.WordList;
import java.util.stream.Stream;

/** Whether a form says itself that there is less to do than the year before: then nobody need ask. */
final class Reductions {

    private static final WordList CHANGES = WordList.read(Reductions.class, "changes.txt");
    private static final WordList SCOPES = WordList.read(Reductions.class, "scopes.txt");
    private static final WordList EARLIER_YEARS = WordList.read(Reductions.class, "earlier-years.txt");
    private static final WordList CAUSES = WordList.read(Reductions.class, "causes.txt");
    private static final int SHORTEST_SUBJECT = 2;

    private Reductions() {}

    /** Whether the reason of a row, or one of the objectives, tells of less of what the row measures. */
    static boolean isExplained(Examined form, Examined.Row row) {
        return tells(row.typed().deviationExplanation()) || isTold(form, row.indicator());
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
        return CHANGES.isIn(text) || (EARLIER_YEARS.isIn(text) && CAUSES.isIn(text));
    }
}

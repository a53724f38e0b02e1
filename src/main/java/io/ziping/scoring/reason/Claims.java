package io.ziping.scoring.reason;

import io.ziping.scoring.text.Clause;
import io.ziping.scoring.text.RunningText;
import io.ziping.scoring.text.WordList;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reason says of how far its row was fulfilled. */
public final class Claims {

    private static final WordList DONE = WordList.read(Claims.class, "claims-done.txt");
    private static final WordList SHORTFALLS = WordList.read(Claims.class, "shortfalls.txt");
    private static final WordList NOT_NOW = WordList.read(Claims.class, "not-now.txt");
    private static final WordList UNFINISHED = WordList.read(Claims.class, "tells-unfinished.txt");
    private static final WordList MADE_GOOD = WordList.read(Claims.class, "made-good.txt");

    private static final Pattern NO_DEVIATION =
            Pattern.compile("(?:没有|无|未出现|未发生|不存在)(?:任何)?(?:偏差|偏离|问题|异常|未完成\\p{L}{0,4})");

    /** What may follow a claim without narrowing it to a part. */
    private static final Pattern WHOLE = Pattern.compile("了?(?:$|\\s|全|年|目标|任务|指标|工作|计划|既定|预定|预期|各项|要求|规定|绩效|值|数|情况)");

    private static final Pattern FIGURE_BUT_100 = Pattern.compile("(?<![\\d.])(?!100(?:\\.0{1,4})?%)\\d");

    private Claims() {}

    /**
     * Words of a reason.
     *
     * @param start where they begin in the reason
     */
    public record Found(int start, String words) {

        /** Where they end. */
        public int end() {
            return start + words.length();
        }
    }

    /**
     * The words that claim the row was fulfilled in full; empty where the reason also owns up to a shortfall, gives a cause
     * or speaks of another time or thing.
     *
     * @param indicator 三级指标: anything else that was done is not the row
     */
    public static Optional<Found> ofFulfilment(String reason, String indicator, @Nullable Integer fiscalYear) {
        boolean narrowed = SHORTFALLS.isIn(NO_DEVIATION.matcher(reason).replaceAll(""))
                || Reason.saysWhy(reason)
                || names(reason, fiscalYear, 1);
        return narrowed
                ? Optional.empty()
                : RunningText.of(reason).clauses().stream()
                        .filter(clause -> !NOT_NOW.isIn(clause.text())
                                && !FIGURE_BUT_100.matcher(clause.text()).find()
                                && new Reason(clause.text()).isHollow(indicator))
                        .flatMap(clause -> places(DONE, clause).filter(found -> isWhole(clause, found)))
                        .findFirst();
    }

    /** The words that tell the row was not fulfilled; empty where that was made good, or is of another time or thing. */
    public static Optional<Found> ofShortfall(String reason, @Nullable Integer fiscalYear) {
        return MADE_GOOD.isIn(reason) || names(reason, fiscalYear, -1)
                ? Optional.empty()
                : RunningText.of(reason).clauses().stream()
                        .flatMap(clause -> places(UNFINISHED, clause))
                        .findFirst();
    }

    private static boolean names(String text, @Nullable Integer fiscalYear, int later) {
        return fiscalYear != null && text.contains(String.valueOf(fiscalYear + later));
    }

    /** Where words of a list stand in a clause, the first of them first, and of those the longest. */
    private static Stream<Found> places(WordList list, Clause clause) {
        return list.words().stream()
                .flatMap(word ->
                        Denial.undenied(clause.text(), word).mapToObj(at -> new Found(clause.start() + at, word)))
                .sorted(Comparator.comparing(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
    }

    private static boolean isWhole(Clause clause, Found found) {
        return WHOLE.matcher(clause.text())
                .region(found.end() - clause.start(), clause.text().length())
                .lookingAt();
    }
}

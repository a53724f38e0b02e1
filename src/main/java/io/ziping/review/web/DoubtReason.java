package io.ziping.review.web;

import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a form is in doubt, in a sentence that leads to its cell; public, so that what a template asks of each is compiled.
 *
 * @param points what it adds, one decimal; blank when its explanation was accepted
 * @param tone {@code grave}, {@code settled}, or blank
 * @param decided what a reviewer made of it, who and when; blank while nobody has
 * @param because why, in the reviewer's words, or blank
 */
public record DoubtReason(String message, String points, String tone, String url, String decided, String because) {

    /** How many are shown that count, and of how many the accepted explanation is. */
    private static final int SHOWN = 3;

    /** How many of a form have to be read for that: as a rule few are accepted. */
    static final int READ = 8;

    private static final BigDecimal GRAVE = BigDecimal.valueOf(5);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");

    /** The strongest that count, then those with an accepted explanation. */
    static List<DoubtReason> of(long form, FormDoubts doubts) {
        var counting =
                doubts.strongest().stream().filter(doubt -> doubt.points().signum() > 0);
        var accepted = doubts.strongest().stream().filter(KeptDoubt::isAccepted);
        return Stream.concat(counting.limit(SHOWN), accepted.limit(SHOWN))
                .map(doubt -> of(form, doubt))
                .toList();
    }

    private static DoubtReason of(long form, KeptDoubt doubt) {
        var accepted = doubt.isAccepted();
        var decided = doubt.decided();
        return new DoubtReason(
                doubt.message(),
                accepted ? "" : doubt.points().toPlainString(),
                accepted ? "settled" : doubt.points().compareTo(GRAVE) >= 0 ? "grave" : "",
                "/evaluations/" + form + "#" + doubt.address(),
                words(decided),
                decided == null ? "" : decided.reason());
    }

    /** {@code 问过 · 沈建国 11月29日}. */
    static String words(@Nullable Decided decided) {
        return decided == null
                ? ""
                : decided.decision().label() + " · " + decided.by() + " " + DAY.format(decided.at());
    }
}

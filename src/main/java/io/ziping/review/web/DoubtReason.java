package io.ziping.review.web;

import io.ziping.evaluation.decision.FormDoubts;
import io.ziping.evaluation.decision.KeptDoubt;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a form is in doubt, in a sentence that leads to its cell; public, so that what a template asks of each is compiled.
 *
 * @param points what it adds, one decimal; blank when its explanation was accepted
 * @param tone {@code grave}, {@code settled}, or blank
 * @param explained what the unit says of it, who and when; blank while it says nothing
 * @param decided what a reviewer made of it, who, when and why; blank while nobody has
 */
public record DoubtReason(String message, String points, String tone, String url, String explained, String decided) {

    /** How many are shown that count, and of how many the accepted explanation is. */
    private static final int SHOWN = 3;

    /** How many of a form are read for that; those that are accepted come after all that count. */
    static final int READ = 30;

    private static final BigDecimal GRAVE = BigDecimal.valueOf(5);

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
        var explanation = doubt.explanation();
        return new DoubtReason(
                doubt.message(),
                accepted ? "" : doubt.points().toPlainString(),
                accepted ? "settled" : doubt.points().compareTo(GRAVE) >= 0 ? "grave" : "",
                "/evaluations/" + form + "#" + doubt.address(),
                explanation == null ? "" : explanation.words(),
                decided == null ? "" : decided.words());
    }
}

package io.ziping.evaluation.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said of a finding, for the history of its form.
 *
 * @param by the person's name
 * @param tag the finding in the few words of its check
 * @param decision what a reviewer decided; {@code null} where the unit explains
 * @param text the reason, or the explanation; blank where one was taken back
 */
public record DoubtEvent(
        Instant at, String by, String tag, @Nullable Decision decision, String text) {

    /** What was done, in a line. */
    public String words() {
        if (decision != null) {
            return "处理疑点“%s”：%s".formatted(tag, decision.label());
        }
        return (text.isEmpty() ? "收回对疑点“%s”的说明" : "说明疑点“%s”").formatted(tag);
    }
}

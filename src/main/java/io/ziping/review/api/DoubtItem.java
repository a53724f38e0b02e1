package io.ziping.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.Explanation;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.view.NotedDoubt;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 疑点 of a form, and what was said of it.
 *
 * @param digest names it as long as what it rests on stays the same
 * @param points what it adds to the form's doubt; only for those who see that
 * @param accepted whether a reviewer has accepted what was said of it, so that it counts no more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DoubtItem(
        String digest,
        @Nullable String pointer,
        String message,
        String ask,
        @Nullable String points,
        boolean accepted,
        @Nullable Said explanation,
        @Nullable Said decision) {

    /**
     * What was said.
     *
     * @param decision what a reviewer has decided; absent of an explanation
     * @param text in whose words; blank of a decision that gives no reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Said(@Nullable String decision, String text, String by, Instant at) {

        private static @Nullable Said of(@Nullable Explanation explanation, ZoneId zone) {
            return explanation == null
                    ? null
                    : new Said(
                            null,
                            explanation.text(),
                            explanation.by(),
                            explanation.at().atZone(zone).toInstant());
        }

        private static @Nullable Said of(@Nullable Decided decided, ZoneId zone) {
            return decided == null
                    ? null
                    : new Said(
                            decided.decision().name(),
                            decided.reason(),
                            decided.by(),
                            decided.at().atZone(zone).toInstant());
        }
    }

    /** @param ranked whether the reader sees how much is in doubt */
    static DoubtItem of(FormView.Note note, CellPointers pointers, boolean ranked, boolean accepted, ZoneId zone) {
        NotedDoubt doubt = Objects.requireNonNull(note.doubt());
        return new DoubtItem(
                doubt.digest(),
                pointers.pointer(note.address()),
                note.message(),
                doubt.ask(),
                ranked ? doubt.points() : null,
                accepted,
                Said.of(doubt.explanation(), zone),
                Said.of(doubt.decided(), zone));
    }
}

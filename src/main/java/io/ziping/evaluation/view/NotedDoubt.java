package io.ziping.evaluation.view;

import io.ziping.evaluation.decision.Decided;
import io.ziping.evaluation.decision.Explanation;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake in a doubt.
 *
 * @param digest names it as long as what it rests on stays the same
 * @param number what it is called in the rail and in the cells it rests on, from 1; 0 for one that was explained
 * @param points what it adds to the doubt of the form, one decimal; {@code 0.0} where another one on its cell counts
 * @param ask what a return would say
 * @param decided what a reviewer made of it last; {@code null} while nobody has
 * @param explanation what the unit says of it; {@code null} while it says nothing
 */
public record NotedDoubt(
        String digest,
        int number,
        String points,
        String ask,
        @Nullable Decided decided,
        @Nullable Explanation explanation) {

    /** A remark, and on lines of their own what the unit says of it and what was made of it, by whom and why. */
    public String told(String message) {
        return Stream.of(
                        message,
                        explanation == null ? null : explanation.words(),
                        decided == null ? null : decided.words())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** What the unit says of it; blank while it says nothing. */
    public String explained() {
        return explanation == null ? "" : explanation.text();
    }
}

package io.ziping.evaluation.view;

import io.ziping.evaluation.decision.Decided;
import org.jspecify.annotations.Nullable;

/**
 * What is at stake in a doubt.
 *
 * @param digest names it as long as what it rests on stays the same
 * @param number what it is called in the rail and in the cells it rests on, from 1; 0 for one that was explained
 * @param points what it adds to the doubt of the form, one decimal; {@code 0.0} where another one on its cell counts
 * @param ask what a return would say
 * @param decided what a reviewer made of it last; {@code null} while nobody has
 */
public record NotedDoubt(
        String digest,
        int number,
        String points,
        String ask,
        @Nullable Decided decided) {

    /** A remark, and on a line of its own what was made of it, by whom and why. */
    public String told(String message) {
        return decided == null ? message : message + "\n" + decided.words();
    }
}

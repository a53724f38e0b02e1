package io.ziping.evaluation.reviewer;

import java.time.Instant;

/**
 * A form was given to somebody.
 *
 * @param by who gave it
 * @param from the name of who had it; blank for whoever looks after its department
 * @param to the name of who has it; blank for whoever looks after its department
 */
public record ReviewerChange(Instant at, String by, String from, String to) {

    /** What was done, in a few words. */
    public String words() {
        if (to.isEmpty()) {
            return "不再单独交给" + from + "审，按主管部门的分工";
        }
        return from.isEmpty() ? "单独交给" + to + "审" : "原来交给" + from + "审，改交给" + to;
    }
}

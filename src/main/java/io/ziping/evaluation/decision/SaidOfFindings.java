package io.ziping.evaluation.decision;

import java.util.Map;

/**
 * What was said of the findings of a form, by their digests.
 *
 * @param decided what reviewers decided last
 * @param explained what the unit says
 */
public record SaidOfFindings(Map<String, Decided> decided, Map<String, Explanation> explained) {

    /** Nobody has said anything. */
    public static final SaidOfFindings NOTHING = new SaidOfFindings(Map.of(), Map.of());
}

package io.ziping.scoring.values;

import java.util.List;

/**
 * 为什么是这个分: how a score came about, in Chinese.
 *
 * @param formula the rule as a formula of the form's own words
 * @param steps the same with this form's numbers, the rounding step last
 * @param rule where the rule comes from
 */
public record Trace(String formula, List<String> steps, String rule) {

    public Trace {
        steps = List.copyOf(steps);
    }
}

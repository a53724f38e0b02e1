package io.ziping.library;

import io.ziping.scoring.indicator.IndicatorName;

/**
 * An indicator that a row may be called.
 *
 * @param name 三级指标 as the row gets it
 * @param target 年度指标值 as the row gets it where it is blank; blank for none
 * @param detail what helps to choose, in a few words; may be blank
 */
public record Suggestion(SuggestionSource source, String name, String target, String detail) {

    /** Equal for indicators that a reader takes for the same. */
    String key() {
        return IndicatorName.of(name).normal();
    }
}

package io.ziping.library;

import io.ziping.scoring.indicator.IndicatorName;

/**
 * An indicator that a row may be called.
 *
 * @param name 三级指标 as the row gets it
 * @param target 年度指标值 as the row gets it where it is blank; blank for none
 * @param detail what helps to choose, in a few words; may be blank
 * @param asked what reviewers asked about it most, in a few words; may be blank
 */
public record Suggestion(SuggestionSource source, String name, String target, String detail, String asked) {

    Suggestion(SuggestionSource source, String name, String target, String detail) {
        this(source, name, target, detail, "");
    }

    Suggestion withAsked(String words) {
        return new Suggestion(source, name, target, detail, words);
    }

    IndicatorName reading() {
        return IndicatorName.of(name);
    }
}

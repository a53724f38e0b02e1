package io.ziping.administration.web;

import io.ziping.ui.FormErrors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;

/**
 * A page from which a version of a year's rules is made, as typed: every value as a text under its key, so that nothing typed
 * is lost.
 */
abstract class TypedVersion {

    /** The version the page began from. */
    static final String BASE = "base";

    static final String NOTE = "note";

    /** The longest note, in characters. */
    static final int LONGEST_NOTE = 500;

    /** The longest text that is read as a number. */
    static final int LONGEST_NUMBER = 12;

    private final Map<String, String> values = new LinkedHashMap<>();

    final void put(String key, String value) {
        values.put(key, value);
    }

    /** Takes what was sent; what was not is blank, what is none of the page is dropped. */
    final void take(Map<String, String> parameters, int longest) {
        values.replaceAll((key, standard) -> {
            var text = parameters.getOrDefault(key, "").replace("\0", "").strip();
            return text.substring(0, Math.min(text.length(), longest));
        });
    }

    final Map<String, String> values() {
        return values;
    }

    final String value(String key) {
        return values.getOrDefault(key, "");
    }

    /** The version the page began from; {@code null} for the standard rules. */
    final @Nullable Long base() {
        try {
            return Long.valueOf(value(BASE));
        } catch (NumberFormatException invalid) {
            return null;
        }
    }

    /** Errors of the form, none yet. */
    final BindingResult errors() {
        return new MapBindingResult(values, FormErrors.FORM);
    }

    /** What cannot be, as errors in the order of the page. */
    final BindingResult errors(Map<String, String> problems) {
        var errors = errors();
        values.keySet().stream()
                .filter(problems::containsKey)
                .forEach(key -> errors.rejectValue(key, "rule", problems.getOrDefault(key, "")));
        return errors;
    }

    /**
     * Goes on from what stands now, with what was typed.
     *
     * @param said what a page says of a key and a value
     * @return field by field, what stands now and was not typed
     */
    final Map<String, String> catchUp(TypedVersion now, BinaryOperator<String> said) {
        values.put(BASE, now.value(BASE));
        var differences = new LinkedHashMap<String, String>();
        now.values.forEach((key, value) -> {
            if (!key.equals(NOTE) && !value.equals(value(key))) {
                differences.put(key, said.apply(key, value));
            }
        });
        return differences;
    }
}

package io.ziping.review.web.assignments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that were chosen on a page. */
final class ChosenForms {

    private static final String IDENTITY = "[0-9]{1,18}";

    private ChosenForms() {}

    /**
     * Their identities, each once; what is no identity is none.
     *
     * @param chosen with the versions that a queue tells them with, {@code 12@3}, or without
     */
    static List<Long> of(List<String> chosen) {
        return chosen.stream()
                .map(text -> identity(text.split("@", 2)[0]))
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** An identity as a field holds it; {@code null} for anything else. */
    static @Nullable Long identity(String text) {
        return text.matches(IDENTITY) ? Long.valueOf(text) : null;
    }
}

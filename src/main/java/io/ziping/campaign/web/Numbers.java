package io.ziping.campaign.web;

import org.jspecify.annotations.Nullable;

/** Reads numbers from addresses. */
final class Numbers {

    private Numbers() {}

    /** A number that is not negative, or {@code null}. */
    static @Nullable Long number(String text) {
        var digits = text.strip();
        return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }
}

package io.ziping.campaign.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads numbers and days from addresses and fields. */
final class Numbers {

    private static final int MOST = 1_000_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    private Numbers() {}

    /** The number of a page from 1; what is none is the first one. */
    static int page(String text) {
        var number = number(text);
        return number == null ? 1 : (int) Math.min(Math.max(number, 1), MOST);
    }

    /** A number that is not negative, or {@code null}. */
    static @Nullable Long number(String text) {
        var digits = text.strip();
        return digits.matches("[0-9]{1,18}") ? Long.valueOf(digits) : null;
    }

    /** What is wrong with a text that {@link #day} reads nothing from. */
    static String notADay(String text) {
        return parsed(text) == null ? "请填日期，如 2026-01-31" : "日期应在%d年到%d年之间".formatted(FIRST_YEAR, LAST_YEAR);
    }

    /** A day somebody may mean, or {@code null}. */
    static @Nullable LocalDate day(String text) {
        var day = parsed(text);
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}

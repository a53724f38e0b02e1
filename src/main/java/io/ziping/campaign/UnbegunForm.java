package io.ziping.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A form that is due and that nobody has begun.
 *
 * @param lastYear the form of the year before, whose objective, indicators and weights a new one may begin with
 * @param indicators how many indicators that form has
 * @param totalScore its total
 * @param grade its grade as printed; {@code null} where it has none
 */
public record UnbegunForm(
        long projectId,
        String project,
        long lastYear,
        int indicators,
        BigDecimal totalScore,
        @Nullable String grade) {}

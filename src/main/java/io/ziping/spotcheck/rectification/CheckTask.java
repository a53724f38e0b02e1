package io.ziping.spotcheck.rectification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something of a spot check that waits for somebody.
 *
 * @param what what is to be done, in words
 * @param day the last day; {@code null} where there is none
 */
public record CheckTask(
        long formId,
        int fiscalYear,
        String project,
        String unit,
        String what,
        @Nullable LocalDate day) {}

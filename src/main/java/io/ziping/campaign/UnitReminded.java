package io.ziping.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit that still owes forms of a year is to be told. Published inside the transaction that keeps it from being told
 * again for the same occasion.
 *
 * @param owing how many forms it owes
 * @param lastDay until when it may work on them, or has been able to; counts in full
 * @param daysLeft until the last day; negative behind it
 * @param byAccountId who asked for it; {@code null} when the calendar did
 * @param by their name, or blank
 */
public record UnitReminded(
        int fiscalYear,
        long unitId,
        long owing,
        LocalDate lastDay,
        long daysLeft,
        @Nullable Long byAccountId,
        String by) {}

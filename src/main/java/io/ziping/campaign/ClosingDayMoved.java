package io.ziping.campaign;

import java.time.LocalDate;

/**
 * A unit that still owes forms of a year has another last day than before. Published inside the transaction.
 *
 * @param lastDay until when it may work on them now; counts in full
 * @param earlier whether that is earlier than before
 */
public record ClosingDayMoved(int fiscalYear, long unitId, LocalDate lastDay, boolean earlier) {}

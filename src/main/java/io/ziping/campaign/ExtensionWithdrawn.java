package io.ziping.campaign;

import java.time.LocalDate;

/**
 * A unit may not work on its forms of a year for longer than others after all. Published inside the transaction.
 *
 * @param lastDay everybody's, which is the unit's again; counts in full
 */
public record ExtensionWithdrawn(int fiscalYear, long unitId, LocalDate lastDay) {}

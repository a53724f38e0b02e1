package io.ziping.campaign;

import java.time.LocalDate;

/**
 * A unit may work on its forms of a year for longer. Published inside the transaction.
 *
 * @param lastDay counts in full
 */
public record ExtensionGranted(int fiscalYear, long unitId, LocalDate lastDay, String reason, long byAccountId) {}

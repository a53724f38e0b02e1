package io.ziping.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 延期: until when a unit may work on its forms of a year, although the year is closed.
 *
 * @param lastDay counts in full
 * @param grantedBy the name of who granted it
 */
public record Extension(
        long unitId, String unit, LocalDate lastDay, String reason, String grantedBy, Instant grantedAt) {}

package io.ziping.evaluation.wants;

import java.time.Instant;

/**
 * A version of what evidence a year's forms have to have.
 *
 * @param revision from 1; the last one is in force
 * @param note why, or blank
 * @param by who made it; {@code 系统} where the application did by itself
 */
public record StoredWants(long id, int fiscalYear, int revision, YearWants wants, String note, String by, Instant at) {}

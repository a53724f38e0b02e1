package io.ziping.administration;

/**
 * A line of the list of projects.
 *
 * @param years the years that have a form, the latest first; blank for none
 * @param forms how many forms there are
 * @param used whether a form or an exemption hangs on it, so that it cannot be removed
 */
public record ProjectRow(
        long id, String name, long unitId, String unit, String department, String years, long forms, boolean used) {}

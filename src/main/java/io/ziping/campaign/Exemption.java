package io.ziping.campaign;

import java.time.Instant;

/**
 * 今年不报: a project, or all of a unit's, that owes no form of a year.
 *
 * @param project its name; blank for the whole unit
 * @param grantedBy the name of who said so
 */
public record Exemption(long id, String unit, String project, String reason, String grantedBy, Instant grantedAt) {}

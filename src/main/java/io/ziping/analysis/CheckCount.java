package io.ziping.analysis;

import io.ziping.scoring.finding.FindingCode;

/**
 * In how many forms of a department a check found something that nobody has accepted an explanation for.
 *
 * @param departmentId the department; {@link Summaries#ALL} for all together
 */
public record CheckCount(long departmentId, FindingCode check, int forms) {}

package io.ziping.identity.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A department, and who looks after it.
 *
 * @param accountId the finance reviewer; {@code null} for nobody
 * @param reviewer the name; blank for nobody
 * @param active whether this is a finance reviewer who can log in; another one counts as nobody
 */
public record DepartmentAssignment(
        long departmentId, String department, @Nullable Long accountId, String reviewer, boolean active) {}

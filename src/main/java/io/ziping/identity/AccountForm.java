package io.ziping.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param username only for a new one; small letters, digits, dot, dash and underscore
 * @param unitId the unit a preparer fills forms for
 * @param departmentId the department a department reviewer reads
 */
public record AccountForm(
        String username,
        String displayName,
        Role role,
        @Nullable Long unitId,
        @Nullable Long departmentId) {}

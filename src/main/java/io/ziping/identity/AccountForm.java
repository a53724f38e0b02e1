package io.ziping.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param username only for a new one; small letters, digits, dot, dash and underscore
 * @param duties what it administers; empty unless it is an administrator's
 * @param unitId the unit a preparer fills forms for
 * @param departmentId the department a department reviewer reads
 */
public record AccountForm(
        String username,
        String displayName,
        Role role,
        Set<Duty> duties,
        @Nullable Long unitId,
        @Nullable Long departmentId) {

    /** An account that is no administrator's. */
    public AccountForm(
            String username, String displayName, Role role, @Nullable Long unitId, @Nullable Long departmentId) {
        this(username, displayName, role, Set.of(), unitId, departmentId);
    }
}

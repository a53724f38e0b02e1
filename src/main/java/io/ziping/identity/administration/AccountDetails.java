package io.ziping.identity.administration;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.account.EmailAddress;
import io.ziping.identity.account.PersonName;
import io.ziping.identity.account.Username;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param username only for a new one
 * @param duties what it administers; empty unless it is an administrator's
 * @param unitId the unit a preparer fills forms for
 * @param departmentId the department a department reviewer reads
 * @param email where notices go, or blank; {@code null} leaves it as it is
 * @param validUntil the last day of an outside reviewer's account
 */
public record AccountDetails(
        @Username String username,
        @PersonName String displayName,
        Role role,
        Set<Duty> duties,
        @Nullable Long unitId,
        @Nullable Long departmentId,
        @EmailAddress @Nullable String email,
        @Nullable LocalDate validUntil) {

    /** What is said of an account whose address nobody speaks of. */
    public AccountDetails(
            String username,
            String displayName,
            Role role,
            Set<Duty> duties,
            @Nullable Long unitId,
            @Nullable Long departmentId) {
        this(username, displayName, role, duties, unitId, departmentId, null, null);
    }

    /** The same of one that is no administrator's. */
    public AccountDetails(
            String username, String displayName, Role role, @Nullable Long unitId, @Nullable Long departmentId) {
        this(username, displayName, role, Set.of(), unitId, departmentId, null, null);
    }
}

package io.ziping.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrator sees it.
 *
 * @param duties what an administrator administers; empty for others
 * @param bodyId the unit of a preparer or the department of a department reviewer; {@code null} for others
 * @param body its name, or blank
 * @param validUntil the last day of an outside reviewer's account, else {@code null}
 * @param secondFactor whether a code is asked for after the password
 * @param lockedUntil {@code null} when it is not locked
 * @param lastLogin {@code null} when nobody has logged in yet
 * @param email where notices go, or blank
 * @param source who keeps the password
 * @param leftAt when it was disabled because its owner was in no group any more, else {@code null}
 */
public record AccountSummary(
        long id,
        long version,
        String username,
        String displayName,
        Role role,
        Set<Duty> duties,
        @Nullable Long bodyId,
        String body,
        boolean enabled,
        @Nullable LocalDate validUntil,
        boolean mustChangePassword,
        boolean secondFactor,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLogin,
        String email,
        AccountSource source,
        @Nullable Instant leftAt) {

    /** The duties as a page names them; blank for others than administrators. */
    public String dutyLabels() {
        return Duty.labels(duties);
    }
}

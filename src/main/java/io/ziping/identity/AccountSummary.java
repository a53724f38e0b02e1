package io.ziping.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrator sees it.
 *
 * @param bodyId the unit of a preparer or the department of a department reviewer; {@code null} for others
 * @param body its name, or blank
 * @param lockedUntil {@code null} when it is not locked
 * @param lastLogin {@code null} when nobody has logged in yet
 * @param email where notices go, or blank
 */
public record AccountSummary(
        long id,
        long version,
        String username,
        String displayName,
        Role role,
        @Nullable Long bodyId,
        String body,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLogin,
        String email) {}

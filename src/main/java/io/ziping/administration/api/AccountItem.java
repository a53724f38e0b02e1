package io.ziping.administration.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ziping.identity.AccountSummary;
import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account. Nothing of its password is told, neither here nor when it is made.
 *
 * @param duties what an administrator administers; empty for others
 * @param unitId the unit of a preparer
 * @param departmentId the department of its reviewer
 * @param body the name of either; left out for others
 * @param email where notices go; may be empty
 * @param validUntil the last day of an outside reviewer's account
 * @param mustChangePassword whether the password is one that somebody else made, or too old
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountItem(
        long id,
        String username,
        String displayName,
        Role role,
        List<Duty> duties,
        @Nullable Long unitId,
        @Nullable Long departmentId,
        @Nullable String body,
        String email,
        @Nullable LocalDate validUntil,
        boolean enabled,
        boolean mustChangePassword,
        boolean secondFactor,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLogin,
        long version) {

    static AccountItem of(AccountSummary account) {
        return new AccountItem(
                account.id(),
                account.username(),
                account.displayName(),
                account.role(),
                account.duties().stream().sorted().toList(),
                account.role() == Role.PREPARER ? account.bodyId() : null,
                account.role() == Role.DEPARTMENT_REVIEWER ? account.bodyId() : null,
                account.body().isEmpty() ? null : account.body(),
                account.email(),
                account.validUntil(),
                account.enabled(),
                account.mustChangePassword(),
                account.secondFactor(),
                account.lockedUntil(),
                account.lastLogin(),
                account.version());
    }
}

package io.ziping.identity;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password in clear; stored only as a hash
 * @param duties what an administrator administers, else empty
 * @param department the department a department reviewer reads, else {@code null}
 * @param unit the unit a preparer fills forms for, else {@code null}
 * @param origin where the password comes from
 * @param validUntil the last day of an outside reviewer's account, else {@code null}
 */
public record NewAccount(
        String username,
        String password,
        String displayName,
        Role role,
        Set<Duty> duties,
        @Nullable CompetentDepartment department,
        @Nullable ImplementingUnit unit,
        PasswordOrigin origin,
        @Nullable LocalDate validUntil) {

    /** An administrator made so administers everything. */
    public NewAccount(
            String username,
            String password,
            String displayName,
            Role role,
            @Nullable CompetentDepartment department,
            @Nullable ImplementingUnit unit,
            PasswordOrigin origin) {
        this(
                username,
                password,
                displayName,
                role,
                role == Role.ADMIN ? EnumSet.allOf(Duty.class) : Set.of(),
                department,
                unit,
                origin,
                null);
    }

    /** Where a password comes from. */
    public enum PasswordOrigin {
        /** Its owner chose it. */
        OWN,
        /** Somebody else made it up; it must be changed at the first login. */
        GIVEN,
        /** Everybody knows it, as in a trial; it never grows old. */
        PUBLIC
    }

    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + role + "]";
    }
}

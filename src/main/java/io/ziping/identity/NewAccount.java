package io.ziping.identity;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password in clear; stored only as a hash
 * @param department the department a department reviewer reads, else {@code null}
 * @param unit the unit a preparer fills forms for, else {@code null}
 */
public record NewAccount(
        String username,
        String password,
        String displayName,
        Role role,
        @Nullable CompetentDepartment department,
        @Nullable ImplementingUnit unit) {

    @Override
    public String toString() {
        return "NewAccount[" + username + ", " + role + "]";
    }
}

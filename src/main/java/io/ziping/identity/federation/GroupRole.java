package io.ziping.identity.federation;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a group of a provider or a directory may be here, from the most rights to the least: of several groups the first
 * counts. An outside reviewer is none: such an account ends on a day, which no group says.
 */
public enum GroupRole {
    /** An administrator with all duties. */
    ADMIN(Role.ADMIN),
    /** An administrator of the system. */
    ADMIN_SYSTEM(Role.ADMIN),
    /** An administrator of security. */
    ADMIN_SECURITY(Role.ADMIN),
    /** An administrator of the audit log. */
    ADMIN_AUDIT(Role.ADMIN),
    /** A finance reviewer. */
    FINANCE_REVIEWER(Role.FINANCE_REVIEWER),
    /** A reviewer of the department that is named with the person. */
    DEPARTMENT_REVIEWER(Role.DEPARTMENT_REVIEWER),
    /** A preparer of the unit that is named with the person. */
    PREPARER(Role.PREPARER);

    private final Role role;

    GroupRole(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    Set<Duty> duties() {
        return switch (this) {
            case ADMIN -> EnumSet.allOf(Duty.class);
            case ADMIN_SYSTEM -> EnumSet.of(Duty.SYSTEM);
            case ADMIN_SECURITY -> EnumSet.of(Duty.SECURITY);
            case ADMIN_AUDIT -> EnumSet.of(Duty.AUDIT);
            case FINANCE_REVIEWER, DEPARTMENT_REVIEWER, PREPARER -> EnumSet.noneOf(Duty.class);
        };
    }
}

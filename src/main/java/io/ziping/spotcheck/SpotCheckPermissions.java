package io.ziping.spotcheck;

import io.ziping.identity.Role;

/** Who may do what with spot checks: pure functions of the role. */
public final class SpotCheckPermissions {

    private SpotCheckPermissions() {}

    /** Whether this role sees draws, with what was drawn of whom and why, and records that are not concluded. */
    public static boolean seesDraws(Role role) {
        return role == Role.FINANCE_REVIEWER || role == Role.ADMIN;
    }

    /** Whether this role draws, assigns, and decides what becomes of a review. */
    public static boolean draws(Role role) {
        return role == Role.FINANCE_REVIEWER;
    }

    /** Whether this role may be given forms to review. */
    public static boolean reviews(Role role) {
        return draws(role) || role.comesFromOutside();
    }

    /** Whether this role says what points are taken off for. */
    public static boolean keepsClauses(Role role) {
        return role == Role.FINANCE_REVIEWER || role == Role.ADMIN;
    }

    /** Whether this role answers for the unit whose form was reviewed. */
    public static boolean answers(Role role) {
        return role == Role.PREPARER;
    }
}

package io.ziping.catalogue;

import io.ziping.identity.Duty;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;

/** Who may do what with a project inside their scope: pure functions of who somebody is. */
public final class ProjectPermissions {

    private ProjectPermissions() {}

    /** Whether they ask for another name of a project, and take a request back. */
    public static boolean mayAskForName(Role role) {
        return role == Role.PREPARER;
    }

    /** Whether they give a project another name, and grant or refuse what a unit asks for. */
    public static boolean mayName(Viewer viewer) {
        return viewer.role() == Role.ADMIN && viewer.has(Duty.SYSTEM);
    }

    /**
     * Whether they say that a project goes on no longer, or does after all: the unit itself, and those who say that no form
     * is owed.
     */
    public static boolean mayRetire(Viewer viewer) {
        return viewer.role() == Role.PREPARER
                || viewer.role() == Role.FINANCE_REVIEWER
                || (viewer.role() == Role.ADMIN && viewer.has(Duty.SYSTEM));
    }
}

package io.ziping.evaluation;

import io.ziping.identity.Role;

/** Who may do what to a form inside their scope: pure functions of role and status. */
public final class EvaluationPermissions {

    private EvaluationPermissions() {}

    /** Whether this role may begin forms. */
    public static boolean mayCreate(Role role) {
        return role.fillsForms();
    }

    /** Whether this role may change the cells of a form of this status. */
    public static boolean mayEdit(Role role, Status status) {
        return role.fillsForms() && status.isEditable();
    }

    /** Whether this role may hand in a form of this status. */
    public static boolean maySubmit(Role role, Status status) {
        return role.fillsForms() && status.isEditable();
    }
}

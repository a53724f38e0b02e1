package io.ziping.evaluation.workflow;

import io.ziping.identity.Role;
import java.util.function.Predicate;

/**
 * One line of the table of moves.
 *
 * @param by who makes the move; what is the preparer's may also be done by others who fill forms
 * @param to where the form is afterwards
 * @param when which forms it is for
 */
public record Transition(Move move, Role by, Status to, Predicate<Passage> when) {

    /**
     * What a form has behind it and before it, as far as moves depend on it.
     *
     * @param departmentSkipped whether the form's department has no step of its own
     * @param departmentApproved whether the department has passed the form
     * @param everReturned whether a reviewer ever sent it back
     * @param filingOver whether the end of the year's filing period keeps the unit from working on it
     */
    public record Passage(
            boolean departmentSkipped, boolean departmentApproved, boolean everReturned, boolean filingOver) {}

    static Transition always(Move move, Role by, Status to) {
        return new Transition(move, by, to, passage -> true);
    }

    static Transition when(Predicate<Passage> when, Move move, Role by, Status to) {
        return new Transition(move, by, to, when);
    }

    /** Whether somebody of this role may make the move with a form of this passage. */
    boolean isFor(Role role, Passage passage) {
        return isTheRoleOf(role) && when.test(passage);
    }

    boolean isTheRoleOf(Role role) {
        return by == Role.PREPARER ? role.fillsForms() : by == role;
    }
}

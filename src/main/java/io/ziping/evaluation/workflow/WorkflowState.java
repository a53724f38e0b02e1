package io.ziping.evaluation.workflow;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Where a form is on its way, and since when. */
@Embeddable
@Getter
@NoArgsConstructor
public class WorkflowState {

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    /** When it was handed in last; absent while it never was. */
    private @Nullable Instant submittedAt;

    /** When the department passed it; absent before, and after the form has gone back. */
    private @Nullable Instant departmentApprovedAt;

    /** How often reviewers have sent it back. */
    private int returnCount;

    /** Since when it waits where it is; absent for a form that never moved. */
    private @Nullable Instant movedAt;

    /** The version of the wanted evidence it was handed in under; {@code null} while the unit has it, or nothing was wanted. */
    private @Nullable Long wantsId;

    /** The version in force for the form's year when it was loaded; the same query tells. */
    @Formula("(select max(w.id) from evidence_wants w where w.fiscal_year ="
            + " (select max(v.fiscal_year) from evidence_wants v where v.fiscal_year <= fiscal_year))")
    private @Nullable Long wantsInForce;

    /**
     * The version of the wanted evidence that the form is held to: the one in force while the unit has it, then the one it was
     * handed in under; {@code null} when nothing is wanted.
     */
    public @Nullable Long wants() {
        return status.isEditable() ? wantsInForce : wantsId;
    }

    /**
     * What moves depend on.
     *
     * @param departmentSkipped whether the form's department has no step of its own
     * @param filingOver whether the end of the year's filing period keeps the unit from working on it
     */
    public Transition.Passage passage(boolean departmentSkipped, boolean filingOver) {
        return new Transition.Passage(departmentSkipped, departmentApprovedAt != null, returnCount > 0, filingOver);
    }

    public void take(Transition transition, Instant now) {
        if (transition.to().isEditable()) {
            wantsId = null;
        } else if (status.isEditable()) {
            wantsId = wantsInForce;
        }
        status = transition.to();
        movedAt = now;
        switch (transition.to()) {
            case DRAFT, RETURNED, SUBMITTED -> departmentApprovedAt = null;
            case DEPARTMENT_APPROVED ->
                departmentApprovedAt = departmentApprovedAt == null ? now : departmentApprovedAt;
            case FINANCE_APPROVED, PUBLISHED -> {}
        }
        if (transition.move() == Move.SUBMIT) {
            submittedAt = now;
        } else if (transition.move() == Move.RETURN) {
            returnCount++;
        }
    }

    public void publishAsFound(Instant now) {
        status = Status.PUBLISHED;
        submittedAt = now;
        movedAt = now;
    }
}

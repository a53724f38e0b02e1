package io.ziping.organization;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes departments and units away: those merged into another, which from now on is found by their names, and those nothing
 * hangs on. It does so inside the transaction of whoever has moved what hung on them; the database refuses the rest.
 */
@Service
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class OrganizationMerge {

    private final CompetentDepartmentRepository departments;
    private final ImplementingUnitRepository units;

    /** Makes everybody wait who is about to change this department. */
    public void lockDepartment(long id) {
        departments.lock(id);
    }

    /** Makes everybody wait who is about to change this unit. */
    public void lockUnit(long id) {
        units.lock(id);
    }

    /** Gives the units of one department to another, which has none of these names. */
    public void moveUnits(long from, long into) {
        units.moveAll(from, into);
    }

    /** A department goes, and the other one remembers its names. */
    public void mergeDepartment(long from, long into) {
        departments.rememberNames(from, into);
        departments.remove(from);
    }

    /** A unit goes, and the other one remembers its names. */
    public void mergeUnit(long from, long into) {
        units.rememberNames(from, into);
        units.remove(from);
    }

    /** Takes a department away that nothing hangs on. */
    public void removeDepartment(long id) {
        departments.remove(id);
    }

    /** Takes a unit away that nothing hangs on. */
    public void removeUnit(long id) {
        units.remove(id);
    }
}

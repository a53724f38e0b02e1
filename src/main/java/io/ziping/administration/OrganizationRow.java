package io.ziping.administration;

/**
 * A line of the list of organisations: a unit, or a department when {@code unitId} is 0.
 *
 * @param skips whether the department has no review of its own
 * @param open whether the unit, or the department, is enabled by itself
 * @param departmentOpen whether the department is enabled
 * @param accounts enabled accounts of the unit, or of the department's reviewers
 * @param forms forms of the unit; of a department, the number of its units
 */
public record OrganizationRow(
        long departmentId,
        String department,
        boolean skips,
        boolean departmentOpen,
        long unitId,
        String name,
        boolean open,
        long accounts,
        long forms) {

    /** Whether this line is a department's. */
    public boolean isDepartment() {
        return unitId == 0;
    }
}

package io.ziping.administration.merging;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import io.ziping.project.Project;

/**
 * A department, unit or project that may be merged.
 *
 * @param place the department of a unit, the unit of a project; blank for a department
 * @param placeId the identity of that unit or department; 0 for a department
 */
public record MergeParty(long id, String name, String place, long placeId) {

    static MergeParty of(CompetentDepartment department) {
        return new MergeParty(department.identity(), department.getName(), "", 0);
    }

    static MergeParty of(ImplementingUnit unit) {
        var department = unit.getDepartment();
        return new MergeParty(unit.identity(), unit.getName(), department.getName(), department.identity());
    }

    static MergeParty of(Project project) {
        var unit = project.getUnit();
        return new MergeParty(project.identity(), project.getName(), unit.getName(), unit.identity());
    }
}

package io.ziping.administration.api;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.ImplementingUnit;
import org.jspecify.annotations.Nullable;

/** Departments and units, and how a program makes and changes them. */
final class BodyItems {

    private BodyItems() {}

    /** 主管部门. */
    record Department(long id, String name, boolean skipsDepartmentReview, boolean enabled, long version) {

        static Department of(CompetentDepartment department) {
            return new Department(
                    department.identity(),
                    department.getName(),
                    department.isSkipsDepartmentReview(),
                    department.isEnabled(),
                    department.getVersion());
        }
    }

    /**
     * 实施单位.
     *
     * @param open whether it begins forms: it and its department are enabled
     */
    record Unit(
            long id,
            String name,
            long departmentId,
            String competentDepartment,
            boolean enabled,
            boolean open,
            long version) {

        static Unit of(ImplementingUnit unit) {
            var department = unit.getDepartment();
            return new Unit(
                    unit.identity(),
                    unit.getName(),
                    department.identity(),
                    department.getName(),
                    unit.isEnabled(),
                    unit.isOpen(),
                    unit.getVersion());
        }
    }

    /**
     * A department as a program makes or changes it; what is left out stays, or is as usual.
     *
     * @param different the identity of one with nearly the same name of which the caller says that it is another
     */
    record NewDepartment(
            @Nullable String name,
            @Nullable Boolean skipsDepartmentReview,
            @Nullable Boolean enabled,
            @Nullable Long different) {}

    /**
     * A unit as a program makes or changes it.
     *
     * @param department the identity of its department; needed for a new one, and not changed
     */
    record NewUnit(
            @Nullable Long department,
            @Nullable String name,
            @Nullable Boolean enabled,
            @Nullable Long different) {}
}

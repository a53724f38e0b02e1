package io.ziping.organization;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments and units there are. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Organizations {

    private final CompetentDepartmentRepository departments;
    private final ImplementingUnitRepository units;

    /** The units inside a scope with their departments, by department and name. */
    public List<ImplementingUnit> units(DataScope scope) {
        return units.findWithin(scope.departmentId(), scope.unitId());
    }

    /** Those of them that begin new forms and get new accounts. */
    public List<ImplementingUnit> openUnits(DataScope scope) {
        return units(scope).stream().filter(ImplementingUnit::isOpen).toList();
    }

    /** The departments that get new accounts, by name. */
    public List<CompetentDepartment> openDepartments() {
        return departments.findEnabled();
    }

    /** One department. */
    public Optional<CompetentDepartment> department(long id) {
        return departments.findById(id);
    }

    /** One unit with its department, if it is inside the scope. */
    public Optional<ImplementingUnit> unit(long id, DataScope scope) {
        return units.findByIdWithDepartment(id)
                .filter(unit -> scope.covers(unit.getDepartment().identity(), unit.identity()));
    }

    /** The unit of these names as printed; department and unit are created when they are new. */
    @Transactional
    public ImplementingUnit findOrCreate(String departmentName, String unitName) {
        return find(departmentName, unitName).orElseGet(() -> {
            departments.addIfNew(departmentName);
            var department = departments.findByName(departmentName).orElseThrow();
            units.addIfNew(department.identity(), unitName);
            return find(departmentName, unitName).orElseThrow();
        });
    }

    /** The unit of these names as printed, now or before it or its department was renamed. */
    public Optional<ImplementingUnit> find(String departmentName, String unitName) {
        return units.findByNames(departmentName, unitName)
                .or(() -> units.findIdByNamesEverUsed(departmentName, unitName).flatMap(units::findByIdWithDepartment));
    }
}

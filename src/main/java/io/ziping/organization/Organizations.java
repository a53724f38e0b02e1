package io.ziping.organization;

import io.ziping.text.Likeness;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
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

    /** All departments, by name. */
    public List<CompetentDepartment> departments() {
        return departments.findAllByOrderByName();
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

    /**
     * The unit of these names as printed; department and unit are created when they are new. A department known under
     * a former name is not new: its units go on under the name it has now.
     *
     * @throws AmbiguousNameException when several were renamed from these names
     */
    @Transactional
    public ImplementingUnit findOrCreate(String departmentName, String unitName) {
        return find(departmentName, unitName, DataScope.ALL).orElseGet(() -> {
            var department = departmentOf(departmentName);
            var name = PlainText.name(unitName);
            units.addIfNew(department.identity(), name, NormalForm.of(name));
            return find(department.getName(), name, DataScope.ALL).orElseThrow();
        });
    }

    /** Adds a department and its units, of which there are none of these names yet. */
    @Transactional
    public List<ImplementingUnit> addNew(String departmentName, List<String> unitNames) {
        var department = departments.save(new CompetentDepartment(departmentName, false));
        return unitNames.stream()
                .map(name -> units.save(new ImplementingUnit(department, name)))
                .toList();
    }

    /**
     * The unit of these names as printed, now or before it or its department was renamed, if it is inside the scope.
     *
     * @throws AmbiguousNameException when several were renamed from these names
     */
    public Optional<ImplementingUnit> find(String departmentName, String unitName, DataScope scope) {
        var ids = units.findIdsByNames(
                departmentName,
                NormalForm.of(departmentName),
                unitName,
                NormalForm.of(unitName),
                scope.departmentId(),
                scope.unitId());
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var found = units.findByIds(ids);
        if (found.size() > 1) {
            throw AmbiguousNameException.ofUnits(departmentName, unitName, found);
        }
        return Optional.of(found.get(0));
    }

    /** The units of a name, now or before a renaming, whichever department they belong to; those that have it now, if any. */
    public List<ImplementingUnit> unitsCalled(String name) {
        var ids = units.findIdsByName(NormalForm.of(name));
        return ids.isEmpty() ? List.of() : units.findByIds(ids);
    }

    /**
     * The department of a name, now or before it was renamed.
     *
     * @throws AmbiguousNameException when several were renamed from it
     */
    public Optional<CompetentDepartment> departmentCalled(String name) {
        var key = NormalForm.of(name);
        var present = named(name, departments.findByKey(key));
        return present.isPresent() ? present : renamedFrom(name, key);
    }

    /** The department whose name is so nearly a new one that only a person can say whether it is another. */
    public Optional<CompetentDepartment> nearDepartment(String name) {
        return departments.findByKey(NormalForm.of(name)).isEmpty()
                ? Likeness.nearest(name, departments.findAllByOrderByName(), CompetentDepartment::getName)
                : Optional.empty();
    }

    /** The same of a department's units. */
    public Optional<ImplementingUnit> nearUnit(long departmentId, String name) {
        return units.findByKey(departmentId, NormalForm.of(name)).isEmpty()
                ? Likeness.nearest(name, units(DataScope.ofDepartment(departmentId)), ImplementingUnit::getName)
                : Optional.empty();
    }

    /** Whether a unit and its department bear these names, or bore them before they were renamed. */
    public boolean isNamed(ImplementingUnit unit, String departmentName, String unitName) {
        return units.isNamed(unit.identity(), NormalForm.of(departmentName), NormalForm.of(unitName));
    }

    private CompetentDepartment departmentOf(String typed) {
        var name = PlainText.name(typed);
        var key = NormalForm.of(name);
        return named(name, departments.findByKey(key)).orElseGet(() -> {
            var renamed = renamedFrom(name, key);
            if (renamed.isPresent()) {
                return renamed.get();
            }
            departments.addIfNew(name, key);
            return named(name, departments.findByKey(key)).orElseThrow();
        });
    }

    private Optional<CompetentDepartment> renamedFrom(String name, String key) {
        var renamed = departments.findByFormerKey(key);
        if (renamed.size() > 1) {
            throw AmbiguousNameException.ofDepartments(name, renamed);
        }
        return renamed.stream().findFirst();
    }

    /** The one spelt just so, or else the first. */
    private static Optional<CompetentDepartment> named(String name, List<CompetentDepartment> alike) {
        return alike.stream()
                .filter(department -> department.getName().equals(name))
                .findFirst()
                .or(() -> alike.stream().findFirst());
    }
}

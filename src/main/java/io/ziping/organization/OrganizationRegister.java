package io.ziping.organization;

import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import io.ziping.ui.Constraints;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes, renames, closes and reopens departments and units; never moves or removes one. It does so inside the transaction
 * of whoever decides and records it.
 */
@Service
@RequiredArgsConstructor
@Transactional(propagation = Propagation.MANDATORY)
public class OrganizationRegister {

    private final CompetentDepartmentRepository departments;
    private final ImplementingUnitRepository units;
    private final Constraints constraints;
    private final ApplicationEventPublisher events;

    private record Named(@OrganizationName String name) {}

    /**
     * Makes a department and returns it.
     *
     * @throws OrganizationProblem when the name cannot be or is taken
     */
    public CompetentDepartment addDepartment(String name, boolean skipsDepartmentReview) {
        var department = new CompetentDepartment(freeDepartmentName(name, null), skipsDepartmentReview);
        return written(() -> departments.save(department), departments::flush);
    }

    /**
     * Renames a department or changes whether it reviews.
     *
     * @param version the version the administrator has seen
     * @throws OrganizationProblem when the name cannot be or is taken, or somebody else has changed it meanwhile
     */
    public CompetentDepartment changeDepartment(long id, long version, String name, boolean skipsDepartmentReview) {
        var department = department(id);
        requireVersion(department.getVersion(), version);
        var former = department.getName();
        var skipped = department.isSkipsDepartmentReview();
        department.change(freeDepartmentName(name, department), skipsDepartmentReview);
        written(() -> department, departments::flush);
        if (!former.equals(department.getName())) {
            departments.rememberName(id, former, NormalForm.of(former));
        }
        if (skipped != skipsDepartmentReview) {
            events.publishEvent(new DepartmentReviewChanged(id, department.getName(), skipsDepartmentReview));
        }
        return department;
    }

    /** Closes or reopens a department, and with it its units. */
    public CompetentDepartment setDepartmentEnabled(long id, boolean enabled) {
        var department = department(id);
        department.setEnabled(enabled);
        return department;
    }

    /**
     * Makes a unit of a department and returns it.
     *
     * @throws OrganizationProblem when the name cannot be or is taken, or the department is closed
     */
    public ImplementingUnit addUnit(long departmentId, String name) {
        var department = department(departmentId);
        if (!department.isEnabled()) {
            throw new OrganizationProblem("", "“" + department.getName() + "”已停用，不能再加单位");
        }
        var unit = new ImplementingUnit(department, freeUnitName(departmentId, name, null));
        return written(() -> units.save(unit), units::flush);
    }

    /**
     * Renames a unit.
     *
     * @param version the version the administrator has seen
     * @throws OrganizationProblem when the name cannot be or is taken, or somebody else has changed it meanwhile
     */
    public ImplementingUnit renameUnit(long id, long version, String name) {
        var unit = unit(id);
        requireVersion(unit.getVersion(), version);
        var former = unit.getName();
        unit.rename(freeUnitName(unit.getDepartment().identity(), name, unit));
        written(() -> unit, units::flush);
        if (!former.equals(unit.getName())) {
            units.rememberName(id, former, NormalForm.of(former));
        }
        return unit;
    }

    /** Closes or reopens a unit. */
    public ImplementingUnit setUnitEnabled(long id, boolean enabled) {
        var unit = unit(id);
        unit.setEnabled(enabled);
        return unit;
    }

    private CompetentDepartment department(long id) {
        return departments.findById(id).orElseThrow(() -> new OrganizationProblem("", "没有这个主管部门"));
    }

    private ImplementingUnit unit(long id) {
        return units.findByIdWithDepartment(id).orElseThrow(() -> new OrganizationProblem("", "没有这个单位"));
    }

    private static void requireVersion(long now, long seen) {
        if (now != seen) {
            throw OrganizationProblem.changedMeanwhile("您打开以后，别人改过。");
        }
    }

    private String freeDepartmentName(String typed, @Nullable CompetentDepartment own) {
        var name = name(typed);
        if (own == null || !name.equals(own.getName())) {
            departments.findByKey(NormalForm.of(name)).stream()
                    .filter(other -> other != own)
                    .findFirst()
                    .ifPresent(other -> refuse(name, other.getName(), "已有这个主管部门"));
        }
        return name;
    }

    private String freeUnitName(long departmentId, String typed, @Nullable ImplementingUnit own) {
        var name = name(typed);
        if (own == null || !name.equals(own.getName())) {
            units.findByKey(departmentId, NormalForm.of(name)).stream()
                    .filter(other -> other != own)
                    .findFirst()
                    .ifPresent(other -> refuse(name, other.getName(), "这个主管部门已有这个单位"));
        }
        return name;
    }

    private static void refuse(String name, String existing, String words) {
        throw new OrganizationProblem(
                "name", name.equals(existing) ? words : words + "：“" + existing + "”，只差空格、全角半角、大小写或标点的写法");
    }

    private String name(String typed) {
        var name = PlainText.name(typed);
        constraints.check(new Named(name)).throwAs(OrganizationProblem::new);
        return name;
    }

    /** Two may take the same name at once: the database lets one of them. */
    private static <T> T written(Supplier<T> save, Runnable flush) {
        try {
            var saved = save.get();
            flush.run();
            return saved;
        } catch (DataIntegrityViolationException taken) {
            throw new OrganizationProblem("name", "刚才有人用了这个名称，请换一个");
        }
    }
}

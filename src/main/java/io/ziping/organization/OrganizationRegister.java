package io.ziping.organization;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
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

    /** The longest name of a department or unit, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final CompetentDepartmentRepository departments;
    private final ImplementingUnitRepository units;
    private final ApplicationEventPublisher events;

    /**
     * Makes a department and returns it.
     *
     * @throws OrganizationProblem when the name cannot be or is taken
     */
    public CompetentDepartment addDepartment(String name, boolean skipsDepartmentReview) {
        var department = new CompetentDepartment(freeDepartmentName(name, ""), skipsDepartmentReview);
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
        department.change(freeDepartmentName(name, former), skipsDepartmentReview);
        written(() -> department, departments::flush);
        if (!former.equals(department.getName())) {
            departments.rememberName(id, former);
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
        var unit = new ImplementingUnit(department, freeUnitName(departmentId, name, ""));
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
        unit.rename(freeUnitName(unit.getDepartment().identity(), name, former));
        written(() -> unit, units::flush);
        if (!former.equals(unit.getName())) {
            units.rememberName(id, former);
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

    private String freeDepartmentName(String typed, String own) {
        var name = name(typed);
        if (!name.equals(own) && departments.findByName(name).isPresent()) {
            throw new OrganizationProblem("name", "已有这个主管部门");
        }
        return name;
    }

    private String freeUnitName(long departmentId, String typed, String own) {
        var name = name(typed);
        if (!name.equals(own) && units.existsByDepartmentIdAndName(departmentId, name)) {
            throw new OrganizationProblem("name", "这个主管部门已有这个单位");
        }
        return name;
    }

    private static String name(String typed) {
        var name = CONTROL.matcher(typed).replaceAll(" ").strip();
        if (name.isEmpty()) {
            throw new OrganizationProblem("name", "请填名称");
        }
        if (name.length() > LONGEST_NAME) {
            throw new OrganizationProblem("name", "最多%d字，现在%d字".formatted(LONGEST_NAME, name.length()));
        }
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

package io.ziping.administration;

import io.ziping.evaluation.maintenance.PrintedBodies;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.OrganizationRegister;
import io.ziping.organization.Organizations;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with departments and units: changed, followed by the forms, and recorded, or none of it. */
@Service
@RequiredArgsConstructor
@Transactional
public class OrganizationAdministration {

    private final OrganizationRegister register;
    private final Organizations organizations;
    private final PrintedBodies printed;
    private final ApplicationEventPublisher events;

    /** Makes a department and returns its identity. */
    public long addDepartment(String name, boolean skips, Viewer by) {
        var department = register.addDepartment(name, skips);
        tell(by, "新建主管部门", department.getName(), skips ? "不另审" : "");
        return department.identity();
    }

    /** Renames a department, or changes whether it reviews. */
    public void changeDepartment(long id, long version, String name, boolean skips, Viewer by) {
        var before =
                organizations.department(id).map(CompetentDepartment::getName).orElse("");
        var skipped = organizations
                .department(id)
                .map(CompetentDepartment::isSkipsDepartmentReview)
                .orElse(false);
        var department = register.changeDepartment(id, version, name, skips);
        if (!before.equals(department.getName())) {
            var forms = printed.departmentRenamed(id, department.getName());
            tell(by, "主管部门改名", department.getName(), "原名" + before + "；" + forms + "张未提交的表随之改名");
        }
        if (skipped != skips) {
            tell(by, "主管部门审核", department.getName(), skips ? "改为不另审" : "改为由主管部门先审");
        }
    }

    /** Closes or reopens a department with its units. */
    public void setDepartmentEnabled(long id, boolean enabled, Viewer by) {
        if (organizations
                .department(id)
                .filter(found -> found.isEnabled() == enabled)
                .isEmpty()) {
            var department = register.setDepartmentEnabled(id, enabled);
            tell(by, enabled ? "启用主管部门" : "停用主管部门", department.getName(), "");
        }
    }

    /** Makes a unit of a department and returns its identity. */
    public long addUnit(long departmentId, String name, Viewer by) {
        var unit = register.addUnit(departmentId, name);
        tell(by, "新建单位", unit.getName(), unit.getDepartment().getName());
        return unit.identity();
    }

    /** Renames a unit. */
    public void renameUnit(long id, long version, String name, Viewer by) {
        var before = unit(id).map(ImplementingUnit::getName).orElse("");
        var unit = register.renameUnit(id, version, name);
        if (!before.equals(unit.getName())) {
            var forms = printed.unitRenamed(id, unit.getName());
            tell(by, "单位改名", unit.getName(), "原名" + before + "；" + forms + "张未提交的表随之改名");
        }
    }

    /** Closes or reopens a unit. */
    public void setUnitEnabled(long id, boolean enabled, Viewer by) {
        if (unit(id).filter(found -> found.isEnabled() == enabled).isEmpty()) {
            var unit = register.setUnitEnabled(id, enabled);
            tell(
                    by,
                    enabled ? "启用单位" : "停用单位",
                    unit.getName(),
                    unit.getDepartment().getName());
        }
    }

    private Optional<ImplementingUnit> unit(long id) {
        return organizations.unit(id, DataScope.ALL);
    }

    private void tell(Viewer by, String kind, String subject, String detail) {
        events.publishEvent(new AdministrativeAct(by, kind, subject, detail));
    }
}

package io.ziping.campaign.api;

import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The part of a year that a program asks for, inside what its account sees. */
@Component
@RequiredArgsConstructor
class ProgressScopes {

    private final Organizations organizations;

    /** 404 for a department or unit that there is not inside the viewer's scope, or of which there are several. */
    DataScope of(ProgressQuery.Part part, Viewer viewer) {
        var seen = viewer.scope();
        if (part.department().isEmpty() && part.unit().isEmpty()) {
            return seen;
        }
        var units = organizations.units(seen);
        var department = part.department().isEmpty() ? seen.departmentId() : department(part.department(), units);
        if (part.unit().isEmpty()) {
            return new DataScope(department, seen.unitId());
        }
        var found = units.stream()
                .filter(unit -> department == null || unit.getDepartment().identity() == department)
                .filter(unit -> is(part.unit(), unit.identity(), unit.getName()))
                .map(ImplementingUnit::identity)
                .distinct()
                .toList();
        return new DataScope(department, only(found, "实施单位"));
    }

    /** A department without units owes nothing, and is none of whom is asked here. */
    private static Long department(String wanted, List<ImplementingUnit> units) {
        return only(
                units.stream()
                        .map(ImplementingUnit::getDepartment)
                        .filter(department -> is(wanted, department.identity(), department.getName()))
                        .map(department -> Objects.requireNonNull(department).identity())
                        .distinct()
                        .toList(),
                "主管部门");
    }

    private static boolean is(String wanted, long id, String name) {
        return wanted.equals(String.valueOf(id)) || wanted.equals(name);
    }

    private static Long only(List<Long> found, String what) {
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new ResponseStatusException(
                HttpStatus.NOT_FOUND, found.isEmpty() ? "没有这个" + what : "有几个同名的" + what + "，请写编号");
    }
}

package io.ziping.administration.api;

import io.ziping.administration.OrganizationAdministration;
import io.ziping.evaluation.api.ApiProblemException;
import io.ziping.evaluation.api.BodyCheck;
import io.ziping.identity.Duty;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What programs do with departments and units, in the words of the API. Everybody reads what is inside their scope. */
@Service
@RequiredArgsConstructor
class OrganizationApi {

    private final OrganizationAdministration administration;
    private final Organizations organizations;

    /** The departments inside the viewer's scope, by name. */
    List<CompetentDepartment> departments(Viewer viewer) {
        var scope = viewer.scope();
        return scope.equals(DataScope.ALL)
                ? organizations.departments()
                : organizations.units(scope).stream()
                        .map(ImplementingUnit::getDepartment)
                        .distinct()
                        .toList();
    }

    /** One of them; 404 where there is none. */
    CompetentDepartment department(long id, Viewer viewer) {
        return departments(viewer).stream()
                .filter(department -> department.identity() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个主管部门"));
    }

    /** The units inside the viewer's scope, by department and name. */
    List<ImplementingUnit> units(Viewer viewer) {
        return organizations.units(viewer.scope());
    }

    /** One of them; 404 where there is none. */
    ImplementingUnit unit(long id, Viewer viewer) {
        return organizations
                .unit(id, viewer.scope())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个单位"));
    }

    /** Makes a department and returns its identity. */
    @Transactional
    public long add(BodyItems.NewDepartment wanted, Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        var name = text(wanted.name());
        requireOther(
                organizations.nearDepartment(name).map(near -> new Near(near.identity(), near.getName())),
                wanted.different());
        var id = administration.addDepartment(name, Boolean.TRUE.equals(wanted.skipsDepartmentReview()), viewer);
        administration.setDepartmentEnabled(id, !Boolean.FALSE.equals(wanted.enabled()), viewer);
        return id;
    }

    /** Changes a department, all of it or nothing. */
    @Transactional
    public void change(long id, long version, BodyItems.NewDepartment wanted, Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        var now = department(id, viewer);
        administration.changeDepartment(
                id,
                version,
                Objects.requireNonNullElse(wanted.name(), now.getName()),
                Objects.requireNonNullElse(wanted.skipsDepartmentReview(), now.isSkipsDepartmentReview()),
                viewer);
        administration.setDepartmentEnabled(id, Objects.requireNonNullElse(wanted.enabled(), now.isEnabled()), viewer);
    }

    /** Makes a unit and returns its identity. */
    @Transactional
    public long add(BodyItems.NewUnit wanted, Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        var place = wanted.department();
        var department = place == null ? Optional.<CompetentDepartment>empty() : organizations.department(place);
        if (department.isEmpty()) {
            throw ApiProblemException.invalid("/department", "unknown-department", "请写主管部门的编号");
        }
        var name = text(wanted.name());
        requireOther(
                organizations
                        .nearUnit(department.get().identity(), name)
                        .map(near -> new Near(near.identity(), near.getName())),
                wanted.different());
        var id = administration.addUnit(department.get().identity(), name, viewer);
        administration.setUnitEnabled(id, !Boolean.FALSE.equals(wanted.enabled()), viewer);
        return id;
    }

    /** Changes a unit, all of it or nothing; it stays in its department. */
    @Transactional
    public void change(long id, long version, BodyItems.NewUnit wanted, Viewer viewer) {
        viewer.require(Duty.SYSTEM);
        var now = unit(id, viewer);
        var place = wanted.department();
        if (place != null && place != now.getDepartment().identity()) {
            new BodyCheck().add("/department", "fixed", "单位不能换主管部门").throwAny();
        }
        administration.renameUnit(id, version, Objects.requireNonNullElse(wanted.name(), now.getName()), viewer);
        administration.setUnitEnabled(id, Objects.requireNonNullElse(wanted.enabled(), now.isEnabled()), viewer);
    }

    private record Near(long id, String name) {}

    /** A name that is nearly another one's is a slip more often than a new body. */
    private static void requireOther(Optional<Near> near, @Nullable Long different) {
        near.filter(found -> !Objects.equals(different, found.id())).ifPresent(found -> {
            throw ApiProblemException.conflict(
                    "name-similar", "已有“%s”，只差一点：确实是另一个的，写different为%d".formatted(found.name(), found.id()));
        });
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

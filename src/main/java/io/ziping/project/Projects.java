package io.ziping.project;

import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects there are. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Projects {

    private static final int MOST_SHOWN = 500;

    private final ProjectRepository projects;

    /** The projects inside a scope that may begin a form, whose name contains a text, by name, at most 500. */
    public List<Project> search(DataScope scope, String namePart) {
        return projects.findWithin(
                scope.departmentId(), scope.unitId(), escapeLike(namePart.strip()), Limit.of(MOST_SHOWN));
    }

    /** One project with its unit and department, if it is inside the scope. */
    public Optional<Project> find(long id, DataScope scope) {
        return projects.findByIdWithUnit(id)
                .filter(project -> scope.covers(
                        project.getUnit().getDepartment().identity(),
                        project.getUnit().identity()));
    }

    /** The unit's project of this name; created when it is new. */
    @Transactional
    public Project findOrCreate(ImplementingUnit unit, String name) {
        return projects.findByUnitAndName(unit.identity(), name).orElseGet(() -> {
            projects.addIfNew(unit.identity(), name);
            return projects.findByUnitAndName(unit.identity(), name).orElseThrow();
        });
    }

    /** The identity of the unit's project of this name. */
    public Optional<Long> identity(long unitId, String name) {
        return projects.identity(unitId, name);
    }

    /** Whether nothing but this form uses a project, so that it would go with it. */
    public boolean isOnlyOf(long id, long formId) {
        return projects.isOnlyOf(id, formId);
    }

    /** Takes a project away that no form of any year uses and nobody has been exempted from. */
    @Transactional
    public void removeUnused(long id) {
        projects.lockWholly(id);
        projects.removeUnused(id);
    }

    /** Makes everybody else who wants to lock this project wait until this transaction ends. */
    @Transactional
    public void lock(Project project) {
        projects.lock(project.identity());
    }

    private static String escapeLike(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}

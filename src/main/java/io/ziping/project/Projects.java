package io.ziping.project;

import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.text.Likeness;
import io.ziping.text.NormalForm;
import io.ziping.text.PlainText;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The projects there are. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Projects {

    private static final int MOST_SHOWN = 500;

    private final ProjectRepository projects;
    private final List<ProjectUses> uses;

    /** The projects inside a scope that may begin a form, whose name has all words of a text, by name, at most 500. */
    public List<Project> search(DataScope scope, String text) {
        var patterns = String.join("\n", NormalForm.patterns(text));
        return projects.findByIds(projects.findWithin(scope.departmentId(), scope.unitId(), patterns, MOST_SHOWN));
    }

    /** One project with its unit and department, if it is inside the scope. */
    public Optional<Project> find(long id, DataScope scope) {
        return projects.findByIdWithUnit(id)
                .filter(project -> scope.covers(
                        project.getUnit().getDepartment().identity(),
                        project.getUnit().identity()));
    }

    /** The unit's project of this name, however it is spelt; created when it is new. */
    @Transactional
    public Project findOrCreate(ImplementingUnit unit, String typed) {
        var name = PlainText.name(typed);
        var id = identity(unit.identity(), name).orElseGet(() -> {
            projects.addIfNew(unit.identity(), name, NormalForm.of(name));
            return identity(unit.identity(), name).orElseThrow();
        });
        return projects.findByIdWithUnit(id).orElseThrow();
    }

    /** The identity of the unit's project of this name, however it is spelt, now or before it was merged. */
    public Optional<Long> identity(long unitId, String name) {
        return projects.findIdentity(unitId, PlainText.name(name), NormalForm.of(name));
    }

    /** How many things hang on a project: forms of any year, exemptions, that it goes on no longer, a name it asks for. */
    public long uses(long id) {
        return uses.stream().mapToLong(others -> others.count(id)).sum();
    }

    /** Whether a project bears this name, however it is spelt, or one merged into it bore it. */
    public boolean isNamed(Project project, String name) {
        return identity(project.getUnit().identity(), name)
                .filter(id -> id == project.identity())
                .isPresent();
    }

    /** The unit's project whose name is so nearly a new one that only a person can say whether it is another. */
    public Optional<Project> near(ImplementingUnit unit, String name) {
        return identity(unit.identity(), name).isPresent()
                ? Optional.empty()
                : Likeness.nearest(name, search(DataScope.ofUnit(unit.identity()), ""), Project::getName);
    }

    /**
     * A name as a project may bear it from now on.
     *
     * @throws ProjectProblem when it is blank, too long, the name it has, or another project's of the unit
     */
    public String freeName(Project project, String typed) {
        var name = PlainText.name(typed);
        if (name.isEmpty()) {
            throw new ProjectProblem("name", "请填写新的名称");
        }
        if (name.length() > Project.MAX_NAME_LENGTH) {
            throw new ProjectProblem("name", "项目名称最多" + Project.MAX_NAME_LENGTH + "字");
        }
        if (name.equals(project.getName())) {
            throw new ProjectProblem("name", "和现在的名称一样");
        }
        identity(project.getUnit().identity(), name)
                .filter(other -> other != project.identity())
                .flatMap(projects::findByIdWithUnit)
                .ifPresent(other -> {
                    throw new ProjectProblem("name", "这个单位已有项目“" + other.getName() + "”，是同一个的，请管理员合并");
                });
        return name;
    }

    /**
     * Calls a project otherwise and returns the name as it is kept; whoever looks for the name it had finds it still.
     *
     * @throws ProjectProblem when it cannot bear the name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String rename(Project project, String typed) {
        lock(project);
        var name = freeName(project, typed);
        try {
            projects.rename(project.identity(), name, NormalForm.of(name));
            return name;
        } catch (DataIntegrityViolationException taken) {
            throw new ProjectProblem("name", "刚才有人用了这个名称，请换一个");
        }
    }

    /** What a project was called before, the latest first. */
    public List<String> formerNames(long id) {
        return projects.formerNames(id);
    }

    /** All projects of a unit, by name. */
    public List<Project> of(long unitId) {
        return projects.findByUnit(unitId);
    }

    /** Takes a project away whose forms have become another's of the same unit, which from now on is found by its name. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void merge(long from, long into) {
        projects.rememberNames(from, into);
        projects.remove(from);
    }

    /** Gives the projects of one unit to another, which has none of these names. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveAll(long fromUnit, long intoUnit) {
        projects.moveAll(fromUnit, intoUnit);
    }

    /** Makes everybody wait who is about to begin a form of one of a unit's projects. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockAll(long unitId) {
        projects.lockAll(unitId);
    }

    /** Takes a project away that nothing hangs on. */
    @Transactional
    public void removeUnused(long id) {
        // locking also writes out what this transaction has deleted so far, so that it is not counted
        projects.lockWholly(id);
        if (uses(id) == 0) {
            projects.remove(id);
        }
    }

    /**
     * Makes everybody else who wants to lock this project wait until this transaction ends.
     *
     * @throws ConcurrencyFailureException when it has been merged into another one, or removed, since it was found
     */
    @Transactional
    public void lock(Project project) {
        if (projects.lock(project.identity()).isEmpty()) {
            throw new ConcurrencyFailureException("project " + project.identity() + " is gone");
        }
    }

    /**
     * The same, and the project as it stands now: it may have been called otherwise since it was found.
     *
     * @throws ConcurrencyFailureException when it has been merged into another one, or removed, since it was found
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Project hold(Project project) {
        lock(project);
        return projects.findByIdWithUnit(project.identity()).orElseThrow();
    }
}

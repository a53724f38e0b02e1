package io.ziping.evaluation;

import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.organization.RetriedAfterMerge;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins, shows and hands in forms. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Evaluations {

    private final EvaluationStore store;
    private final SelfEvaluationRepository evaluations;
    private final FormStarter starter;
    private final FormScoring scoring;
    private final FormViews views;
    private final FilingRule filing;
    private final Projects projects;
    private final Organizations organizations;
    private final Clock clock;

    /**
     * A form as a page shows it.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    public FormView view(long id, Viewer viewer) {
        return views.of(scoring.score(store.load(id, viewer.scope())), viewer);
    }

    /** The same; empty when the viewer cannot see it. */
    public Optional<FormView> find(long id, Viewer viewer) {
        return store.find(id, viewer.scope()).map(form -> views.of(scoring.score(form), viewer));
    }

    /**
     * The same, and nobody else changes or moves the form before the caller's transaction ends.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FormView hold(long id, Viewer viewer) {
        return views.of(scoring.score(store.lock(id, viewer.scope())), viewer);
    }

    /** The form a project has of a year. */
    public Optional<Long> ofYear(long projectId, int fiscalYear) {
        return evaluations.findIdByProjectAndYear(projectId, fiscalYear);
    }

    /** Those of some projects that have a form of a year. */
    public Set<Long> begun(Collection<Long> projectIds, int fiscalYear) {
        return projectIds.isEmpty() ? Set.of() : evaluations.findProjectsWithFormOf(projectIds, fiscalYear);
    }

    /**
     * Begins a form and returns its identity.
     *
     * @throws EvaluationExistsException when the project has a form of that year
     * @throws UnitOutOfScopeException when the viewer does not fill forms for that project or unit
     * @throws FilingClosedException when the unit may not begin forms of that year now
     * @throws UnitClosedException when the unit or its department is disabled
     */
    @RetriedAfterMerge
    @Transactional
    public long begin(BeginEvaluation command, Viewer viewer) {
        var project = project(command, viewer);
        if (!project.getUnit().isOpen()) {
            throw new UnitClosedException(project.getUnit().getName());
        }
        store.requireNone(project, command.fiscalYear());
        filing.requireOpen(command.fiscalYear(), project.getUnit().identity());
        var evaluation = new SelfEvaluation(project, command.fiscalYear(), command.amountUnit());
        var earlier = command.fromLastYear()
                ? evaluations
                        .findLatestBefore(project.identity(), command.fiscalYear())
                        .map(store::whole)
                : Optional.<SelfEvaluation>empty();
        earlier.ifPresentOrElse(form -> starter.copy(form, evaluation), () -> starter.blank(evaluation));
        evaluation.touch(viewer.accountId(), clock.instant());
        scoring.scoreAndKeep(evaluation);
        return store.save(evaluation).identity();
    }

    private Project project(BeginEvaluation command, Viewer viewer) {
        var existing = command.projectId();
        if (existing != null) {
            return projects.find(existing, viewer.scope()).orElseThrow(UnitOutOfScopeException::new);
        }
        var unit = organizations
                .unit(Objects.requireNonNull(command.unitId()), viewer.scope())
                .orElseThrow(UnitOutOfScopeException::new);
        return projects.findOrCreate(unit, command.newProject().strip());
    }
}

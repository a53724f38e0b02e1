package io.ziping.evaluation.editing;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.UnitClosedException;
import io.ziping.evaluation.UnitOutOfScopeException;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.organization.RetriedAfterMerge;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins forms. */
@Service
@RequiredArgsConstructor
public class NewEvaluations {

    private final EvaluationStore store;
    private final FormStarter starter;
    private final FormScoring scoring;
    private final FilingRule filing;
    private final Projects projects;
    private final Organizations organizations;
    private final Clock clock;

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
                ? store.latestBefore(project.identity(), command.fiscalYear())
                : Optional.<SelfEvaluation>empty();
        var blank = evaluation.fill();
        earlier.ifPresentOrElse(form -> starter.copy(form, blank), () -> starter.blank(blank));
        blank.touch(viewer.accountId(), clock.instant());
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

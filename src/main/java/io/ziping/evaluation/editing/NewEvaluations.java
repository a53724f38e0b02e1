package io.ziping.evaluation.editing;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.UnitClosedException;
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
import io.ziping.scoring.values.AmountUnit;
import io.ziping.ui.Mistakes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
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
     * @throws BeginProblem when the viewer does not fill forms for that project or unit or sees no such form to begin with,
     *     when the unit or its department is disabled or may not begin forms of that year now, the project goes on no longer
     *     or has a form of that year
     */
    @RetriedAfterMerge
    @Transactional
    public long begin(BeginEvaluation command, Viewer viewer) {
        var project = project(command, viewer);
        requireOpen(command, project);
        var earlier = earlier(command, project, viewer);
        var unit = Optional.ofNullable(command.amountUnit())
                .or(() -> earlier.map(form -> form.getHeading().getAmountUnit()))
                .orElse(AmountUnit.WAN_YUAN);
        var evaluation = new SelfEvaluation(project, command.fiscalYear(), unit);
        var blank = evaluation.fill();
        earlier.ifPresentOrElse(
                form -> starter.copy(form, blank, command.source() == null), () -> starter.blank(blank));
        blank.touch(viewer.accountId(), clock.instant());
        scoring.scoreAndKeep(evaluation);
        return store.save(evaluation).identity();
    }

    /** The form that the new one begins with; empty when it begins with nothing. */
    private Optional<SelfEvaluation> earlier(BeginEvaluation command, Project project, Viewer viewer) {
        var source = command.source();
        if (source != null) {
            return Optional.of(store.find(source, viewer.scope())
                    .orElseThrow(() -> new BeginProblem("source", "没有这张表，或者您看不到它，请另选")));
        }
        return command.fromLastYear() ? store.latestBefore(project.identity(), command.fiscalYear()) : Optional.empty();
    }

    private void requireOpen(BeginEvaluation command, Project project) {
        var year = command.fiscalYear();
        var unit = project.getUnit();
        var mistakes = new Mistakes();
        @Nullable Long existing = null;
        if (!unit.isOpen()) {
            mistakes.add(command.projectId() == null ? "unit" : "project", UnitClosedException.words(unit.getName()));
        }
        try {
            requireFree(project, year, mistakes);
            filing.requireOpen(year, unit.identity());
        } catch (EvaluationExistsException exists) {
            existing = exists.getExistingId();
            mistakes.add("year", "这个项目已有" + year + "年度的自评表");
        } catch (FilingClosedException closed) {
            mistakes.add("year", closed.getWords());
        }
        var existingId = existing;
        mistakes.throwAs(found -> new BeginProblem(found, existingId));
    }

    private void requireFree(Project project, int year, Mistakes mistakes) {
        try {
            store.requireFree(project, year);
        } catch (ProjectRetiredException retired) {
            mistakes.add("project", retired.words());
        }
    }

    private Project project(BeginEvaluation command, Viewer viewer) {
        var existing = command.projectId();
        if (existing != null) {
            return projects.find(existing, viewer.scope())
                    .orElseThrow(() -> new BeginProblem("project", "您不能为这个项目填报，请另选"));
        }
        var unit = organizations
                .unit(Objects.requireNonNull(command.unitId()), viewer.scope())
                .orElseThrow(() -> new BeginProblem("unit", "您不能为这个单位填报，请另选"));
        return projects.findOrCreate(unit, command.newProject().strip());
    }
}

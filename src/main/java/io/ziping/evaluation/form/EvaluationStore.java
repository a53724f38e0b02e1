package io.ziping.evaluation.form;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.organization.DataScope;
import io.ziping.project.Project;
import io.ziping.project.Projects;
import io.ziping.project.Retirements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;

/** Loads whole forms inside a scope, in a constant number of queries. */
@Component
@RequiredArgsConstructor
public class EvaluationStore {

    private final SelfEvaluationRepository evaluations;
    private final Projects projects;
    private final Retirements retirements;

    public SelfEvaluation load(long id, DataScope scope) {
        return find(id, scope).orElseThrow(() -> new EvaluationNotFoundException(id));
    }

    public Optional<SelfEvaluation> find(long id, DataScope scope) {
        return evaluations.findWithin(id, scope.departmentId(), scope.unitId()).map(EvaluationStore::whole);
    }

    /** Loads a form without its lines and rows, for those who look at its status only. */
    public SelfEvaluation glance(long id, DataScope scope) {
        return findGlance(id, scope).orElseThrow(() -> new EvaluationNotFoundException(id));
    }

    /** The same, if there is such a form. */
    public Optional<SelfEvaluation> findGlance(long id, DataScope scope) {
        return evaluations.findWithin(id, scope.departmentId(), scope.unitId());
    }

    /** Loads it without lines and rows, and nobody else may change the form before the transaction ends. */
    public SelfEvaluation lockGlance(long id, DataScope scope) {
        return evaluations
                .lockWithin(id, scope.departmentId(), scope.unitId())
                .orElseThrow(() -> new EvaluationNotFoundException(id));
    }

    /** Loads a form that nobody else may change before the transaction ends. */
    public SelfEvaluation lock(long id, DataScope scope) {
        return whole(lockGlance(id, scope));
    }

    /** The forms of these identities in this order; their scope has been checked by the search that found them. */
    public List<SelfEvaluation> loadAll(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = evaluations.findByIds(ids);
        evaluations.fetchFundingLines(found);
        evaluations.fetchIndicators(found);
        Map<Long, SelfEvaluation> byId =
                found.stream().collect(Collectors.toMap(SelfEvaluation::identity, Function.identity()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    /** The same with their funding lines alone. */
    public List<SelfEvaluation> loadFunding(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = evaluations.findByIds(ids);
        evaluations.fetchFundingLines(found);
        return found;
    }

    /** Loads forms, in the order of their identities, that nobody else may change before the transaction ends. */
    public List<SelfEvaluation> lockAll(Collection<Long> ids) {
        var found = evaluations.lockByIds(ids);
        if (!found.isEmpty()) {
            evaluations.fetchFundingLines(found);
            evaluations.fetchIndicators(found);
        }
        return found;
    }

    /**
     * Makes sure that a form of a year can be begun of a project, and that nobody else begins one, or says that the project
     * goes on no longer, before the transaction ends.
     *
     * @throws EvaluationExistsException when it has one
     * @throws ProjectRetiredException when it goes on no longer
     */
    public void requireFree(Project project, int year) {
        // whoever retires a project locks it too
        projects.lock(project);
        evaluations.findIdByProjectAndYear(project.identity(), year).ifPresent(existing -> {
            throw new EvaluationExistsException(existing);
        });
        retirements
                .of(project.identity())
                .filter(retired -> retired.covers(year))
                .ifPresent(retired -> {
                    throw new ProjectRetiredException(retired.fromYear());
                });
    }

    /** The identity of the form a project has of a year. */
    public Optional<Long> ofYear(long projectId, int year) {
        return evaluations.findIdByProjectAndYear(projectId, year);
    }

    /** Those of some projects that have a form of a year. */
    public Set<Long> begun(Collection<Long> projectIds, int year) {
        return projectIds.isEmpty() ? Set.of() : evaluations.findProjectsWithFormOf(projectIds, year);
    }

    /** The latest form a project has of the years before one. */
    public Optional<SelfEvaluation> latestBefore(long projectId, int year) {
        return evaluations.findLatestBefore(projectId, year).map(EvaluationStore::whole);
    }

    public SelfEvaluation save(SelfEvaluation evaluation) {
        return evaluations.save(evaluation);
    }

    public void delete(SelfEvaluation evaluation) {
        evaluations.delete(evaluation);
    }

    public void flush() {
        evaluations.flush();
    }

    /** Reads the lines and the rows, by a query each: joined to the form, every one of them would bring all its texts along. */
    private static SelfEvaluation whole(SelfEvaluation evaluation) {
        Hibernate.initialize(evaluation.funding().all());
        evaluation.getIndicators().forEach(Hibernate::initialize);
        return evaluation;
    }
}

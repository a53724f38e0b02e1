package io.ziping.evaluation.view;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.identity.Viewer;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forms as pages show them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Evaluations {

    private final EvaluationStore store;
    private final FormScoring scoring;
    private final FormViews views;

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
        return store.ofYear(projectId, fiscalYear);
    }

    /** Those of some projects that have a form of a year. */
    public Set<Long> begun(Collection<Long> projectIds, int fiscalYear) {
        return store.begun(projectIds, fiscalYear);
    }
}

package io.ziping.evaluation.view;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.identity.Viewer;
import io.ziping.identity.directory.Accounts;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms as pages show them. */
@Service
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Evaluations {

    private final EvaluationStore store;
    private final FormScoring scoring;
    private final FormViews views;
    private final Accounts accounts;

    /**
     * A form as a page shows it.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    public FormView view(long id, Viewer viewer) {
        return views.of(scoring.score(store.load(id, viewer.scope())), viewer);
    }

    /**
     * The same with what stands beside its rows: last year's values, and the targets of other units.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    public FormView beside(long id, Viewer viewer) {
        return views.beside(scoring.score(store.load(id, viewer.scope())), viewer);
    }

    /**
     * The same, compared with other forms as they are now: for who is about to hand it in.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    public FormView compared(long id, Viewer viewer) {
        return views.of(scoring.compare(store.load(id, viewer.scope())), viewer);
    }

    /** The name of who saved a form last; blank when nobody did, or nobody knows any more. */
    public String savedBy(FormView form) {
        var account = form.savedBy();
        return account == null ? "" : accounts.displayName(account).orElse("");
    }
}

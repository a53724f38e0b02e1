package io.ziping.evaluation.document;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EditableForm;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replaces all that stands in a form at once; nobody else changes it meanwhile, and what was there is in its history. */
@Component
@RequiredArgsConstructor
class FormReplacement {

    private final EvaluationStore store;
    private final FilingRule filing;
    private final FormScoring scoring;
    private final ChangeLog log;
    private final Clock clock;

    /**
     * Lets a form be written.
     *
     * @param version the version the caller has read
     * @param step what the history calls it
     * @param write writes the new content; what it throws leaves the form as it is
     * @return the version the form has now
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     * @throws StaleVersionException when the form has moved on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long replace(long id, long version, Step step, Viewer viewer, Consumer<EditableForm> write) {
        var evaluation = store.lock(id, viewer.scope());
        var editable = evaluation.edit(viewer.role(), filing.of(evaluation, viewer));
        if (evaluation.getVersion() != version) {
            throw new StaleVersionException(version, evaluation.getVersion());
        }
        var before = evaluation.content();
        var now = clock.instant();
        write.accept(editable);
        editable.touch(viewer.accountId(), now);
        scoring.scoreAndKeep(evaluation);
        store.flush();
        log.keep(evaluation, before.diff(evaluation.content()), step, viewer.accountId(), now);
        return evaluation.getVersion();
    }
}

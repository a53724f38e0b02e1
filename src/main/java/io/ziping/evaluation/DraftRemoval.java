package io.ziping.evaluation;

import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes drafts away that nobody has worked on since they were made. */
@Service
@RequiredArgsConstructor
public class DraftRemoval {

    private final EvaluationStore store;
    private final SelfEvaluationRepository evaluations;
    private final ApplicationEventPublisher events;

    /**
     * Removes a draft; the audit log keeps that it was there.
     *
     * @param version the version it had when it was made: with another one somebody has worked on it
     * @param reason why, in a few words for the log
     * @throws EvaluationNotFoundException when it is not inside the viewer's scope
     * @throws EvaluationLockedException when it is no draft, or the viewer fills no forms
     * @throws StaleVersionException when the form has moved on
     */
    @Transactional
    public void removeUntouched(long id, long version, String reason, Viewer viewer) {
        var form = store.lock(id, viewer.scope());
        if (form.getStatus() != Status.DRAFT || !viewer.role().fillsForms()) {
            throw new EvaluationLockedException(id, form.getStatus(), "");
        }
        if (form.getVersion() != version) {
            throw new StaleVersionException(version, form.getVersion());
        }
        evaluations.delete(form);
        events.publishEvent(new AdministrativeAct(
                viewer, "删除草稿", "%d年度 %s".formatted(form.getFiscalYear(), form.getProjectName()), reason));
    }
}

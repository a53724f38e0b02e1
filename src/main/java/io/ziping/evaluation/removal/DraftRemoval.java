package io.ziping.evaluation.removal;

import io.ziping.evaluation.EvaluationExistsException;
import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.ProjectRetiredException;
import io.ziping.evaluation.StaleVersionException;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.ChangeLog;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FormScoring;
import io.ziping.evaluation.form.SelfEvaluation;
import io.ziping.evaluation.workflow.DraftPutBack;
import io.ziping.evaluation.workflow.DraftRemoved;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.AdministrativeAct;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.organization.RetriedAfterMerge;
import io.ziping.project.Projects;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes drafts that nobody ever handed in, and puts them back while they are kept. */
@Service
@RequiredArgsConstructor
public class DraftRemoval {

    /** How many days a deleted draft can be put back. */
    public static final long DAYS = DraftArchive.KEPT.toDays();

    private static final int MOST_LISTED = 200;

    private final EvaluationStore store;
    private final DraftArchive archive;
    private final Projects projects;
    private final Organizations organizations;
    private final FormScoring scoring;
    private final ChangeLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * What would go with a draft.
     *
     * @param cells how many cells hold something
     * @param rows how many indicators there are
     * @param withProject whether its project goes too, because no other form is of it
     */
    public record Extent(long cells, int rows, boolean withProject) {}

    /**
     * What would go if the viewer deleted a draft.
     *
     * @throws EvaluationNotFoundException when it is not inside the viewer's scope
     * @throws DraftNotRemovableException when it is not the viewer's to delete
     */
    @Transactional(readOnly = true)
    public Extent extent(long id, Viewer viewer) {
        var form = store.load(id, viewer.scope());
        requireRemovable(form, viewer);
        return new Extent(
                cells(form),
                form.getIndicators().size(),
                projects.uses(form.getHeading().getProject().identity()) == 1);
    }

    private static void requireRemovable(SelfEvaluation form, Viewer viewer) {
        EvaluationPermissions.whyNotRemovable(
                        viewer, form.getWorkflowState(), form.getSaves().getCreatedBy())
                .ifPresent(why -> {
                    throw new DraftNotRemovableException(why);
                });
    }

    private static long cells(SelfEvaluation form) {
        return form.content().cells().values().stream()
                .filter(text -> !text.isBlank())
                .count();
    }

    /**
     * Deletes a draft of the viewer's own, and its project when no other form is of it. For {@link #DAYS} days it can be
     * put back; meanwhile nothing but the list of deleted drafts and the audit log knows of it.
     *
     * @param version the version the person has seen; {@code null} for any
     * @throws EvaluationNotFoundException when it is not inside the viewer's scope
     * @throws DraftNotRemovableException when it is no draft, was ever handed in, or is somebody else's
     * @throws StaleVersionException when the form has moved on
     */
    @RetriedAfterMerge
    @Transactional
    public void remove(long id, @Nullable Long version, Viewer viewer) {
        var form = store.lock(id, viewer.scope());
        requireRemovable(form, viewer);
        if (version != null && form.getVersion() != version) {
            throw new StaleVersionException(version, form.getVersion());
        }
        events.publishEvent(new DraftRemoved(id));
        archive.take(id, cells(form), viewer.accountId(), clock.instant());
        projects.removeUnused(form.getHeading().getProject().identity());
        tell(viewer, "删除草稿", form, DAYS + "天内可以恢复");
    }

    /** The deleted drafts the viewer can put back, the latest first. */
    @Transactional(readOnly = true)
    public List<DeletedDraft> removed(Viewer viewer) {
        var scope = viewer.scope();
        return archive.within(scope.departmentId(), scope.unitId(), clock.instant(), MOST_LISTED);
    }

    /**
     * Puts a deleted draft back as it was, under its former number. What it belonged to may have been merged or renamed
     * meanwhile: it is filed under what that is now.
     *
     * @param draftId its number among the deleted ones
     * @return the form's number
     * @throws EvaluationNotFoundException when there is none, or not any more, or it is not inside the viewer's scope
     * @throws EvaluationExistsException when its project has got another form of that year meanwhile
     * @throws ProjectRetiredException when its project goes on no longer
     */
    @RetriedAfterMerge
    @Transactional
    public long restore(long draftId, Viewer viewer) {
        var scope = viewer.scope();
        var now = clock.instant();
        var draft = archive.lock(draftId, scope.departmentId(), scope.unitId(), now)
                .orElseThrow(() -> new EvaluationNotFoundException(draftId));
        var unit =
                organizations.unit(draft.unitId(), scope).orElseThrow(() -> new EvaluationNotFoundException(draftId));
        var project = projects.findOrCreate(unit, draft.project());
        store.requireFree(project, draft.fiscalYear());
        archive.putBack(draft, project.identity());
        var form = store.lock(draft.evaluationId(), scope);
        var before = form.content();
        form.putBack(viewer.accountId(), now);
        scoring.scoreAndKeep(form);
        store.flush();
        log.keep(form, before.diff(form.content()), Step.RESTORED, viewer.accountId(), now);
        events.publishEvent(new DraftPutBack(form.identity()));
        tell(viewer, "恢复草稿", form, "");
        return form.identity();
    }

    /** Deletes for good what nobody put back in time. */
    @Transactional
    public void removeExpired() {
        archive.removeExpired(clock.instant());
    }

    /**
     * Removes a draft that nobody has worked on since it was made; the audit log keeps that it was there.
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
        events.publishEvent(new DraftRemoved(id));
        store.delete(form);
        tell(viewer, "删除草稿", form, reason);
    }

    private void tell(Viewer viewer, String what, SelfEvaluation form, String detail) {
        events.publishEvent(new AdministrativeAct(
                viewer,
                what,
                "%d年度 %s"
                        .formatted(
                                form.getHeading().getFiscalYear(),
                                form.getHeading().getProjectName()),
                detail));
    }
}

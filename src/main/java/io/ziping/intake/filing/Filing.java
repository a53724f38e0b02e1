package io.ziping.intake.filing;

import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.document.EvaluationDocument;
import io.ziping.evaluation.document.EvaluationDocuments;
import io.ziping.evaluation.document.KeptForms;
import io.ziping.evaluation.removal.DraftRemoval;
import io.ziping.identity.Viewer;
import io.ziping.organization.RetriedAfterMerge;
import io.ziping.project.Projects;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft of one form, or takes it away again: each in a transaction of its own. */
@Component
@RequiredArgsConstructor
public class Filing {

    private final IntakeStore store;
    private final EvaluationDocuments documents;
    private final KeptForms kept;
    private final DraftRemoval removal;
    private final Projects projects;

    /** Whether it was stored now; nothing happens to one that is not ready, or has been stored meanwhile. */
    @RetriedAfterMerge
    @Transactional
    public boolean file(long formId, Viewer viewer) {
        var form = store.lock(formId);
        if (!form.isReady()) {
            return false;
        }
        store.update(form.target().replacing() ? replace(form, viewer) : create(form, viewer));
        return true;
    }

    private IntakeForm create(IntakeForm form, Viewer viewer) {
        boolean known = project(form).isPresent();
        var id = documents.create(form.filed(), Step.imported(form.reading().file()), viewer);
        if (!known) {
            project(form).ifPresent(project -> store.noteProject(form.id(), project));
        }
        return form.stored(IntakeForm.State.MADE, id, version(id, viewer), null);
    }

    private IntakeForm replace(IntakeForm form, Viewer viewer) {
        var chosen = form.target().chosen().orElseThrow();
        var id = Objects.requireNonNull(chosen.replacedId());
        var former = kept.keep(id, viewer);
        var content = under(documents.read(id, viewer.scope()), form.filed());
        var version = documents.replace(
                id,
                Objects.requireNonNull(chosen.replacedVersion()),
                content,
                Step.imported(form.reading().file()),
                viewer);
        return form.stored(IntakeForm.State.REPLACED, id, version, former);
    }

    /** Whether it was undone now; of a form that has been deleted since it is noted where it went. */
    @Transactional
    public boolean undo(long formId, Viewer viewer) {
        var form = store.lock(formId);
        if (!form.isStored()) {
            return false;
        }
        var id = form.evaluationId();
        if (id == null) {
            store.update(form.failed("这张表导入以后被删除了，不用再撤销；删除后30天内可以在“最近删除”里恢复"));
            return false;
        }
        var version = Objects.requireNonNull(form.madeVersion());
        if (form.state() == IntakeForm.State.MADE) {
            removal.removeUntouched(id, version, "撤销导入", viewer);
            project(form)
                    .filter(project -> store.madeProject(form.id(), project))
                    .ifPresent(projects::removeUnused);
            store.update(form.undone());
            return true;
        }
        takeBack(form, id, version, viewer);
        store.update(form.undone());
        return true;
    }

    /** What an earlier release kept in a way that is not read any more stands in the form's history all the same. */
    private void takeBack(IntakeForm form, long id, long version, Viewer viewer) {
        var former = form.former();
        var file = form.reading().file();
        if (former == null) {
            var before =
                    Objects.requireNonNull(form.target().chosen().orElseThrow().replacedVersion());
            former = kept.asOf(id, before, viewer);
            file += "（按历史恢复，原来那份纸面上的计算数没有留下）";
        }
        kept.restore(id, version, former, Step.importUndone(file), viewer);
    }

    private Optional<Long> project(IntakeForm form) {
        var target = form.target();
        return projects.identity(Objects.requireNonNull(target.unitId()), target.project());
    }

    private long version(long id, Viewer viewer) {
        return Objects.requireNonNull(documents.read(id, viewer.scope()).version());
    }

    /** The content of one document under the heading of another; an amount unit that differs is refused by the form. */
    private static EvaluationDocument under(EvaluationDocument heading, EvaluationDocument content) {
        return content.withProject(heading.project())
                .withCompetentDepartment(heading.competentDepartment())
                .withImplementingUnit(heading.implementingUnit());
    }
}

package io.ziping.intake;

import io.ziping.evaluation.DraftRemoval;
import io.ziping.evaluation.EvaluationDocument;
import io.ziping.evaluation.EvaluationDocuments;
import io.ziping.evaluation.KeptForms;
import io.ziping.identity.Viewer;
import io.ziping.project.Projects;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft of one form, or takes it away again: each in a transaction of its own. */
@Component
@RequiredArgsConstructor
class Filing {

    private final IntakeStore store;
    private final EvaluationDocuments documents;
    private final KeptForms kept;
    private final DraftRemoval removal;
    private final Projects projects;

    /** Whether it was stored now; nothing happens to one that is not ready, or has been stored meanwhile. */
    @Transactional
    boolean file(long formId, Viewer viewer) {
        var form = store.lock(formId);
        if (!form.isReady()) {
            return false;
        }
        store.update(form.target().replacing() ? replace(form, viewer) : create(form, viewer));
        return true;
    }

    private IntakeForm create(IntakeForm form, Viewer viewer) {
        boolean known = project(form).isPresent();
        var id = documents.create(form.filed(), viewer);
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
        var version = documents.replace(id, Objects.requireNonNull(chosen.replacedVersion()), content, viewer);
        return form.stored(IntakeForm.State.REPLACED, id, version, former);
    }

    /** Whether it was undone now. */
    @Transactional
    boolean undo(long formId, Viewer viewer) {
        var form = store.lock(formId);
        var id = form.evaluationId();
        if (!form.isStored() || id == null) {
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
        var former = form.former();
        if (former == null) {
            store.update(form.failed("这份是系统升级以前替换的，不能一次撤销；原来每一格的内容都在这张表的“历史”里"));
            return false;
        }
        kept.restore(id, version, former, viewer);
        store.update(form.undone());
        return true;
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

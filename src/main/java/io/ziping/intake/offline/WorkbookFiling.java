package io.ziping.intake.offline;

import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.document.KeptForms;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EditResult;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.state.EvaluationState;
import io.ziping.evaluation.state.EvaluationStates;
import io.ziping.identity.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a workbook over into its form, or back out of it: all of it in one transaction, or nothing. */
@Component
@RequiredArgsConstructor
class WorkbookFiling {

    private final WorkbookStore store;
    private final EvaluationStates forms;
    private final EvaluationEditor editor;
    private final KeptForms kept;

    /**
     * Whether it was taken over now. The form is compared once more, with nobody else changing it meanwhile.
     *
     * @throws MergeRefusedException when somebody has to choose again, or a cell cannot be kept
     */
    @Transactional
    boolean file(long workbookId, Viewer viewer) {
        var workbook = store.lock(workbookId);
        if (workbook.merged()) {
            return false;
        }
        var taken = workbook.taken();
        var form = forms.holdTyped(taken.formId(), viewer);
        var state = form.state();
        FormCheck.refusal(state, taken).ifPresent(words -> {
            throw new MergeRefusedException(words);
        });
        var online = Online.of(form);
        var merge = MergeResult.of(taken, online, workbook.choices());
        if (merge.unsettled() > 0) {
            throw new MergeRefusedException("您看过以后，又有人改了这张表：有" + merge.unsettled() + "处要您选定，还没有写入");
        }
        var changes = StateChanges.between(online.content(), merge.target(UUID::randomUUID));
        if (changes.isEmpty()) {
            return false;
        }
        var former = kept.keep(state.id(), viewer);
        var made = apply(state, changes, Step.merged(workbook.file()), viewer);
        store.update(workbook.merged(state.version(), former, made));
        return true;
    }

    /**
     * Whether it was undone now.
     *
     * @throws MergeRefusedException when the form has been changed since
     */
    @Transactional
    boolean undo(long workbookId, Viewer viewer) {
        var workbook = store.lock(workbookId);
        if (!workbook.merged()) {
            return false;
        }
        var form = forms.hold(workbook.taken().formId(), viewer);
        if (!form.editable() || form.version() != Objects.requireNonNull(workbook.madeVersion())) {
            throw new MergeRefusedException("导入以后有人改过或提交了，留着没有动");
        }
        var former = workbook.former();
        if (former == null) {
            former = kept.asOf(
                    form.id(), Objects.requireNonNullElse(workbook.ontoVersion(), form.version() - 1), viewer);
        }
        var step = Step.mergeUndone(workbook.file());
        store.moveOn(workbook, kept.restore(form.id(), form.version(), former, step, viewer));
        store.update(workbook.undone());
        return true;
    }

    private long apply(EvaluationState form, List<Change> changes, Step step, Viewer viewer) {
        var result = editor.apply(form.id(), viewer, changes, step);
        if (!result.refused().isEmpty()) {
            var refused = result.refused().stream().map(EditResult.Refusal::message);
            throw new MergeRefusedException(refused.findFirst().orElse(""));
        }
        if (!result.conflicts().isEmpty()) {
            throw new IllegalStateException("conflicts in a form that is held: " + result.conflicts());
        }
        return result.version();
    }
}

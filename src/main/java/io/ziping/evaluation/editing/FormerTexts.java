package io.ziping.evaluation.editing;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts back into a cell what it held before somebody changed it. What it holds now stays in its history. */
@Service
@RequiredArgsConstructor
public class FormerTexts {

    private final EvaluationStore store;
    private final EvaluationHistory history;
    private final EvaluationEditor editor;

    /**
     * Takes a change of a cell back, and with it what came afterwards.
     *
     * @param changed when the change was made, as the history tells it
     * @return why nothing was put back, in words for the person; empty when it was
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    @Transactional
    public Optional<String> restore(long id, CellAddress cell, Instant changed, Viewer viewer) {
        var now = store.lock(id, viewer.scope()).read(cell);
        if (now.isEmpty()) {
            return Optional.of("这一行已经删除了，没有地方放回去");
        }
        var former = history.ofPlace(id, cell.toString(), viewer).stream()
                .filter(version -> version.at().equals(changed))
                .findFirst();
        if (former.isEmpty()) {
            return Optional.of("这一格的历史刚变过，请重新选一次");
        }
        var put = new Change.SetCell(cell, now.get(), former.get().before());
        return editor.apply(id, viewer, List.of(put), Step.PUT_BACK).refused().stream()
                .map(EditResult.Refusal::message)
                .findFirst();
    }
}

package io.ziping.review;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.CellAddress;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.editing.Change;
import io.ziping.evaluation.editing.EditResult;
import io.ziping.evaluation.editing.EvaluationEditor;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
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

    private static final String CHANGED = "这一格刚改过，请看过再选一次";

    private final Evaluations evaluations;
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
        var now = evaluations
                .view(id, viewer)
                .cells()
                .filter(each -> each.address().equals(cell.toString()))
                .map(FormView.Cell::text)
                .findFirst();
        if (now.isEmpty()) {
            return Optional.of("这一行已经删除了，没有地方放回去");
        }
        var former = history.ofPlace(id, cell.toString(), viewer).stream()
                .filter(version -> version.at().equals(changed))
                .findFirst();
        if (former.isEmpty()) {
            return Optional.of(CHANGED);
        }
        var put = new Change.SetCell(cell, now.get(), former.get().before());
        var result = editor.apply(id, viewer, List.of(put), Step.PUT_BACK);
        return result.conflicts().isEmpty()
                ? result.refused().stream().map(EditResult.Refusal::message).findFirst()
                : Optional.of(CHANGED);
    }
}

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

/** Puts back into a cell what it held before somebody changed it. What it holds now stays in its history. */
@Service
@RequiredArgsConstructor
public class FormerTexts {

    private static final String CHANGED = "这一格刚改过，请看过再选一次";
    private static final String GONE = "这一行已经删除了，没有地方放回去";
    private static final String SUM = "这一格现在是各行的合计，没有地方放回去";

    private final Evaluations evaluations;
    private final EvaluationHistory history;
    private final EvaluationEditor editor;

    /**
     * Takes a change of a cell back, and with it what came afterwards. Reads before the editor's transaction and not in it:
     * only what that one reads under its lock tells what stands in the cell.
     *
     * @param changed when the change was made, as the history tells it
     * @param seen what stood in the cell when the person chose; nothing else is replaced
     * @return why nothing was put back, in words for the person; empty when it was
     * @throws EvaluationNotFoundException when the viewer cannot see the form
     * @throws EvaluationLockedException when the viewer may not change it now
     */
    public Optional<String> restore(long id, CellAddress cell, Instant changed, String seen, Viewer viewer) {
        var form = evaluations.view(id, viewer);
        if (form.cells().map(FormView.Cell::address).noneMatch(cell.toString()::equals)) {
            return Optional.of(GONE);
        }
        if (form.typedCells().map(FormView.Cell::address).noneMatch(cell.toString()::equals)) {
            return Optional.of(SUM);
        }
        var former = history.ofPlace(id, cell.toString(), viewer).stream()
                .filter(version -> version.at().equals(changed))
                .findFirst();
        if (former.isEmpty()) {
            return Optional.of(CHANGED);
        }
        var put = new Change.SetCell(cell, seen, former.get().before());
        var result = editor.apply(id, viewer, List.of(put), Step.PUT_BACK);
        return result.conflicts().stream()
                .map(conflict -> conflict.theirs() == null ? GONE : CHANGED)
                .findFirst()
                .or(() -> result.refused().stream()
                        .map(EditResult.Refusal::message)
                        .findFirst());
    }
}

package io.ziping.evaluation.editing;

import io.ziping.evaluation.EvaluationNotFoundException;
import io.ziping.evaluation.cell.Step;
import io.ziping.evaluation.form.EvaluationStore;
import io.ziping.evaluation.form.FilingRule;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters the budgets and executions of the finance system (财政执行数) into forms, which others fill. */
@Service
@RequiredArgsConstructor
public class FigureEntry {

    private final EvaluationStore store;
    private final FilingRule filing;
    private final EvaluationEditor editor;

    /** What stands in 项目资金 of some forms, as far as the viewer sees them. */
    @Transactional(readOnly = true)
    public List<FundingForm> forms(Collection<Long> ids, Viewer viewer) {
        var found = store.loadFunding(ids);
        var periods = filing.ofUnits(found);
        return found.stream()
                .filter(form -> viewer.scope()
                        .covers(
                                form.getHeading().getDepartment().identity(),
                                form.getHeading().getUnit().identity()))
                .map(form -> FundingForm.of(form, periods.apply(form)))
                .toList();
    }

    /**
     * The same of one form, and nobody else changes or moves it before the caller's transaction ends.
     *
     * @throws EvaluationNotFoundException when the viewer cannot see it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public FundingForm hold(long id, Viewer viewer) {
        var form = store.lock(id, viewer.scope());
        return FundingForm.of(form, filing.ofUnit(form));
    }

    /**
     * Writes figures into a form.
     *
     * @param file where they come from, as its history tells
     * @return whether all were written; otherwise somebody else has changed one of the cells, or it cannot hold the text,
     *     and the caller takes the others back
     * @throws EvaluationNotFoundException when the viewer cannot see it
     * @throws EvaluationLockedException when the viewer may not enter figures into it now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(long id, Viewer viewer, List<Change.SetCell> cells, String file) {
        var result = editor.enterFigures(id, viewer, List.copyOf(cells), Step.figures(file));
        return result.conflicts().isEmpty() && result.refused().isEmpty();
    }
}

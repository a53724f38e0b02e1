package io.ziping.evaluation.form;

import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * How the year's filing period binds a form: only those who fill it, and only until a reviewer has sent it back, because
 * what is sent back must be mended whatever the date. Where it cannot bind, nobody is asked.
 */
@Component
@RequiredArgsConstructor
public class FilingRule {

    private final FilingPeriods periods;
    private final Clock clock;

    /** The period as far as it binds this viewer with this form. */
    public FilingPeriod of(SelfEvaluation form, Viewer viewer) {
        var bound = viewer.role().fillsForms()
                && !form.passage(false).everReturned()
                && (form.getStatus() == Status.DRAFT || form.getStatus() == Status.SUBMITTED);
        return bound
                ? periods.of(form.getFiscalYear(), form.getUnit().identity())
                : FilingPeriod.unlimited(form.getFiscalYear(), LocalDate.now(clock));
    }

    /**
     * Lets only those pass who may change the form now.
     *
     * @throws EvaluationLockedException for everybody else
     */
    public void requireEditable(SelfEvaluation form, FilingPeriod filing, Viewer viewer) {
        if (!EvaluationPermissions.mayEdit(viewer.role(), form.getStatus(), form.passage(filing.isOver()))) {
            throw new EvaluationLockedException(form.identity(), form.getStatus(), filing.over());
        }
    }

    /**
     * Makes sure that a unit may begin forms of a year now.
     *
     * @throws FilingClosedException when it may not
     */
    public void requireOpen(int fiscalYear, long unitId) {
        periods.of(fiscalYear, unitId).refusal().ifPresent(words -> {
            throw new FilingClosedException(words);
        });
    }
}

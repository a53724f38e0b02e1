package io.ziping.evaluation.form;

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
                ? periods.of(
                        form.getHeading().getFiscalYear(),
                        form.getHeading().getUnit().identity())
                : FilingPeriod.unlimited(form.getHeading().getFiscalYear(), LocalDate.now(clock));
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

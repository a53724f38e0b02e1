package io.ziping.evaluation.form;

import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
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
        return viewer.role().fillsForms()
                ? ofUnit(form)
                : FilingPeriod.unlimited(form.getHeading().getFiscalYear(), LocalDate.now(clock));
    }

    /** The period as far as it binds the form's unit. */
    public FilingPeriod ofUnit(SelfEvaluation form) {
        return ofUnit(form, periods::of);
    }

    /** The same of forms one after the other, with what has been found out about a unit kept. */
    public Function<SelfEvaluation, FilingPeriod> ofUnits() {
        var known = new HashMap<List<Long>, FilingPeriod>();
        return form -> ofUnit(
                form,
                (year, unit) -> known.computeIfAbsent(List.of((long) year, unit), asked -> periods.of(year, unit)));
    }

    private FilingPeriod ofUnit(SelfEvaluation form, FilingPeriodOfUnit periodOf) {
        var bound = !form.passage(false).everReturned()
                && (form.getStatus() == Status.DRAFT || form.getStatus() == Status.SUBMITTED);
        return bound
                ? periodOf.of(
                        form.getHeading().getFiscalYear(),
                        form.getHeading().getUnit().identity())
                : FilingPeriod.unlimited(form.getHeading().getFiscalYear(), LocalDate.now(clock));
    }

    private interface FilingPeriodOfUnit {
        FilingPeriod of(int fiscalYear, long unitId);
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

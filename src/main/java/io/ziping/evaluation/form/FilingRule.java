package io.ziping.evaluation.form;

import io.ziping.evaluation.workflow.FilingClosedException;
import io.ziping.evaluation.workflow.FilingPeriod;
import io.ziping.evaluation.workflow.FilingPeriods;
import io.ziping.evaluation.workflow.Status;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    /** The same of many forms, in a query for each of their years. */
    public Function<SelfEvaluation, FilingPeriod> ofUnits(Collection<SelfEvaluation> forms) {
        var units = new HashMap<Integer, Set<Long>>();
        forms.stream()
                .filter(FilingRule::isBound)
                .map(SelfEvaluation::getHeading)
                .forEach(heading -> units.computeIfAbsent(heading.getFiscalYear(), year -> new HashSet<>())
                        .add(heading.getUnit().identity()));
        var known = new HashMap<Integer, Map<Long, FilingPeriod>>();
        units.forEach((year, ids) -> known.put(year, periods.of(year, ids)));
        return form -> ofUnit(form, (year, unit) -> period(known, year, unit));
    }

    private FilingPeriod ofUnit(SelfEvaluation form, FilingPeriodOfUnit periodOf) {
        return isBound(form)
                ? periodOf.of(
                        form.getHeading().getFiscalYear(),
                        form.getHeading().getUnit().identity())
                : FilingPeriod.unlimited(form.getHeading().getFiscalYear(), LocalDate.now(clock));
    }

    private static FilingPeriod period(Map<Integer, Map<Long, FilingPeriod>> known, int year, long unit) {
        return Objects.requireNonNull(known.getOrDefault(year, Map.of()).get(unit));
    }

    private static boolean isBound(SelfEvaluation form) {
        return !form.passage(false).everReturned()
                && (form.getStatus() == Status.DRAFT || form.getStatus() == Status.SUBMITTED);
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

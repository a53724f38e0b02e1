package io.ziping.trial.city;

import io.ziping.evaluation.bulk.BulkForm;
import io.ziping.evaluation.bulk.BulkSource;
import io.ziping.project.Project;
import io.ziping.scoring.checks.PrintedFigures;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.trial.city.CityPlan.Planned;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a city: those of earlier years were published elsewhere and taken over, those of the last one are under way, or
 * not begun yet.
 */
@RequiredArgsConstructor
final class CityForms implements BulkSource {

    private static final int EARLIER = 300;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int UNDER_WAY = 26;

    private final List<Entry> entries;
    private final Composer composer;
    private final Contents contents;
    private final Passages passages;

    /** A project with those who work on its forms. */
    record Entry(Planned planned, Project project, long preparer, long departmentReviewer) {}

    @Override
    public int projects() {
        return entries.size();
    }

    @Override
    public int firstYear() {
        return CityPlan.FIRST_YEAR;
    }

    @Override
    public Collection<String> names() {
        return entries.stream()
                .map(entry -> entry.project().getName())
                .distinct()
                .toList();
    }

    @Override
    public List<BulkForm> forms(int project) {
        var entry = entries.get(project);
        return IntStream.rangeClosed(entry.planned().from(), CityPlan.LAST_YEAR)
                .filter(year -> year < CityPlan.LAST_YEAR || passages.isBegun(entry.planned()))
                .mapToObj(year -> form(entry, year))
                .toList();
    }

    @Override
    public BulkForm form(int project, int fiscalYear) {
        return form(entries.get(project), fiscalYear);
    }

    private BulkForm form(Entry entry, int year) {
        var planned = entry.planned();
        boolean earlier = year < CityPlan.LAST_YEAR;
        var draft = composer.form(planned, year);
        var random = planned.random(year * 17);
        boolean filled = earlier || passages.isHandedIn(planned);
        var days = earlier ? EARLIER + (CityPlan.LAST_YEAR - year) * DAYS_OF_A_YEAR : UNDER_WAY;
        int rows = filled ? draft.rows.size() : random.nextInt(draft.rows.size() + 1);
        var begun = passages.at(days + random.nextInt(4), random);
        var steps = earlier ? List.<BulkForm.Step>of() : passages.steps(entry, composer.isDoubtful(planned, year));
        return new BulkForm(
                entry.project(),
                year,
                AmountUnit.WAN_YUAN,
                contents.of(draft, planned.seed() + year, rows),
                printed(draft),
                entry.preparer(),
                begun,
                steps,
                earlier,
                earlier ? passages.reviewersOf(entry, year, begun) : passages.reviewersOf(entry, steps));
    }

    private static @Nullable PrintedFigures printed(FormDraft draft) {
        return draft.printedTotal == null ? null : new PrintedFigures(List.of(), draft.printedTotal, "优");
    }
}

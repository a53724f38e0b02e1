package io.ziping.evaluation.web;

import io.ziping.evaluation.search.ProjectForms.Standing;
import io.ziping.evaluation.search.YearForm;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.UnitGroup;
import io.ziping.project.Project;
import io.ziping.project.Retirement;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.ui.Option;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to choose from on the page on which a form is begun.
 *
 * @param more whether there are more projects than are listed
 * @param sources the latest form of each project that was found, to begin with, and the one that is chosen already
 */
record NewChoices(
        List<ProjectChoice> projects,
        boolean more,
        List<Option> sources,
        List<UnitGroup> units,
        boolean severalUnits,
        List<Option> amountUnits) {

    /** The most projects on the page; the others are searched for. */
    static final int MOST_LISTED = 100;

    /**
     * The choices of a year.
     *
     * @param found the projects that were found
     * @param chosen the project that is chosen already, which is listed first; {@code null} for none
     * @param source the form to begin with that is chosen already, which is listed first; {@code null} for none
     */
    static NewChoices of(
            List<Project> found,
            @Nullable Project chosen,
            @Nullable YearForm source,
            Map<Long, Standing> standing,
            Map<Long, Retirement> retired,
            int year,
            List<ImplementingUnit> units) {
        var several = units.size() > 1;
        var others = found.stream()
                .filter(project -> chosen == null || project.identity() != chosen.identity())
                .toList();
        return new NewChoices(
                Stream.concat(Stream.ofNullable(chosen), others.stream().limit(MOST_LISTED))
                        .map(project -> ProjectChoice.of(
                                project,
                                several,
                                standing.getOrDefault(project.identity(), Standing.NONE),
                                retired.get(project.identity()),
                                year))
                        .toList(),
                others.size() > MOST_LISTED,
                Stream.concat(
                                Stream.ofNullable(source),
                                found.stream()
                                        .map(project -> standing.getOrDefault(project.identity(), Standing.NONE)
                                                .latest())
                                        .filter(Objects::nonNull)
                                        .filter(form -> source == null || form.id() != source.id()))
                        .map(NewChoices::source)
                        .toList(),
                UnitGroup.of(units),
                several,
                Stream.of(AmountUnit.values())
                        .map(unit -> new Option(unit.name(), unit.label()))
                        .toList());
    }

    private static Option source(YearForm form) {
        return Option.of(form.id(), form.printedName() + "（" + ProjectChoice.words(form) + "）");
    }
}

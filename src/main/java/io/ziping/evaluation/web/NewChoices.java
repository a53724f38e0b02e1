package io.ziping.evaluation.web;

import io.ziping.organization.ImplementingUnit;
import io.ziping.project.Project;
import io.ziping.scoring.values.AmountUnit;
import io.ziping.ui.Option;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What there is to choose from on the page on which a form is begun. */
record NewChoices(List<Option> projects, List<Option> units, List<Option> amountUnits) {

    /** @param begun the projects that have a form of the year */
    static NewChoices of(List<Project> projects, Collection<Long> begun, int year, List<ImplementingUnit> units) {
        return new NewChoices(
                projects.stream()
                        .map(project -> Option.of(
                                project.identity(),
                                project.getName()
                                        + (units.size() > 1
                                                ? "（" + project.getUnit().getName() + "）"
                                                : "")
                                        + (begun.contains(project.identity()) ? " · 已有" + year + "年度的表" : "")))
                        .toList(),
                units.stream()
                        .map(unit -> Option.of(unit.identity(), unit.getName()))
                        .toList(),
                Stream.of(AmountUnit.values())
                        .map(unit -> new Option(unit.name(), unit.label()))
                        .toList());
    }
}

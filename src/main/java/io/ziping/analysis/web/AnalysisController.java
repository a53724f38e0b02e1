package io.ziping.analysis.web;

import io.ziping.analysis.BodyFigures;
import io.ziping.analysis.DepartmentChoices;
import io.ziping.analysis.MedianWords;
import io.ziping.analysis.Medians;
import io.ziping.analysis.Summaries;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.identity.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.SortedMap;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 分析: a year of all departments, or of one with its units. Reviewers of a department see their own, with the middle of all
 * departments beside it.
 */
@Controller
@RequiredArgsConstructor
class AnalysisController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final SortedMap<Integer, BigDecimal> NONE = Collections.emptySortedMap();

    private final Summaries summaries;
    private final ScoringRules rules;
    private final DepartmentChoices departments;
    private final Clock clock;

    @GetMapping("/analysis")
    String analysis(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String department,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var choice = departments.shown(department, viewer);
        var years = summaries.years(choice.id());
        model.addAttribute("years", years);
        model.addAttribute("department", choice);
        years.stream()
                .filter(each -> each.toString().equals(year))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .ifPresent(chosen -> show(chosen, choice.id(), model));
        return "analysis/analysis";
    }

    private void show(int year, long department, Model model) {
        var address = new ListAddress(year, department);
        var policy = rules.of(rules.inForce(year)).policy();
        var all = summaries.departments(year);
        var wide = department == Summaries.ALL;
        var shown = wide
                ? all
                : all.stream().filter(each -> each.id() == department).toList();
        model.addAttribute("year", year);
        model.addAttribute("address", address);
        model.addAttribute("scatter", Scatter.of(summaries.places(year, department), policy, address));
        model.addAttribute(
                "distribution", Distribution.of(summaries.scores(year, department), policy.gradeBands(), address));
        model.addAttribute(
                "rows",
                (wide ? all : summaries.units(year, department))
                        .stream()
                                .map(each -> BodyRow.of(
                                        each, wide ? address.analysis(each.id()) : address.ofUnit(each.id())))
                                .toList());
        summaries
                .figures(year, department)
                .ifPresent(figures -> model.addAttribute("total", BodyRow.of("合计", address.forms(), figures, NONE)));
        model.addAttribute(
                "median",
                MedianWords.of(Medians.of(all.stream().map(BodyFigures::figures).toList())));
        model.addAttribute("heat", HeatTable.of(summaries.checks(year, department), shown, address));
        model.addAttribute(
                "counted",
                summaries
                        .countedAt(year)
                        .map(at -> TIME.format(at.atZone(clock.getZone())))
                        .orElse(""));
    }
}

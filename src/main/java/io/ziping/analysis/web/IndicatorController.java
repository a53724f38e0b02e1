package io.ziping.analysis.web;

import io.ziping.analysis.DepartmentChoice;
import io.ziping.analysis.DepartmentChoices;
import io.ziping.analysis.IndicatorYear;
import io.ziping.analysis.IndicatorYears;
import io.ziping.analysis.Summaries;
import io.ziping.analysis.web.IndicatorView.CommonRow;
import io.ziping.analysis.web.IndicatorView.FormRow;
import io.ziping.identity.Viewer;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * 同一指标: an indicator over units and years. Reviewers of a department see its own forms, and beside them the middle of all
 * departments where enough of these have it.
 */
@Controller
@RequiredArgsConstructor
class IndicatorController {

    private static final int PAGE = 50;

    private final IndicatorYears indicators;
    private final DepartmentChoices departments;

    @GetMapping("/analysis/indicators")
    String indicator(@ModelAttribute IndicatorQuery asked, @AuthenticationPrincipal Viewer viewer, Model model) {
        var department = departments.shown(asked.department(), viewer);
        var address = new IndicatorAddress(asked.name(), department.isOwn() ? Summaries.ALL : department.id());
        model.addAttribute("name", asked.name());
        model.addAttribute("department", department);
        model.addAttribute("file", address.file());
        var years = indicators.of(asked.key(), department.id());
        if (years.isEmpty()) {
            model.addAttribute(
                    "common",
                    indicators
                            .common(asked.words(), department.isOwn() ? IndicatorYears.ENOUGH_DEPARTMENTS : 1, PAGE)
                            .stream()
                            .map(each -> CommonRow.of(each, address))
                            .toList());
        } else {
            show(asked, years, department, address, model);
        }
        return "analysis/indicators";
    }

    private void show(
            IndicatorQuery asked,
            List<IndicatorYear> years,
            DepartmentChoice department,
            IndicatorAddress address,
            Model model) {
        var measures = IndicatorView.measures(years, address);
        var measure = measures.stream()
                .map(IndicatorView.Measure::name)
                .filter(each -> each.equals(asked.measure()))
                .findFirst()
                .orElse(measures.get(0).name());
        var rows = IndicatorView.years(years, measure, address);
        var year = rows.stream()
                .map(IndicatorView.YearRow::year)
                .filter(each -> each.toString().equals(asked.year()))
                .findFirst()
                .orElse(rows.get(rows.size() - 1).year());
        var all = department.isWide()
                ? List.<IndicatorYear>of()
                : indicators.kept(asked.key()).stream()
                        .filter(each -> !department.isOwn() || each.departments() >= IndicatorYears.ENOUGH_DEPARTMENTS)
                        .toList();
        var forms = indicators.forms(asked.key(), measure, year, department.id(), asked.behind(), PAGE + 1);
        model.addAttribute(
                "view",
                new IndicatorView(
                        measure,
                        measures,
                        rows,
                        IndicatorView.years(all, measure, address),
                        year,
                        forms.stream().limit(PAGE).map(FormRow::of).toList()));
        model.addAttribute("next", IndicatorView.next(forms, PAGE, measure, year, address));
        model.addAttribute("first", asked.behind() == null ? null : address.of(year, measure));
    }
}

package io.ziping.analysis.web;

import io.ziping.analysis.PublishedFigures;
import io.ziping.analysis.PublishedSummaries;
import io.ziping.analysis.Summaries;
import io.ziping.evaluation.policy.ScoringRules;
import lombok.RequiredArgsConstructor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A year of published forms for everybody who comes by. Not there unless switched on. */
@Controller
@RequiredArgsConstructor
class OpenAnalysisController {

    private final PublishedSummaries summaries;
    private final ScoringRules rules;

    @Value("${ziping.open-data:false}")
    private boolean open;

    @GetMapping("/open/analysis")
    String analysis(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String department,
            Model model) {
        requireOpen();
        var years = summaries.years();
        model.addAttribute("years", years);
        years.stream()
                .filter(each -> each.toString().equals(year))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .ifPresent(chosen -> show(chosen, department, model));
        return "analysis/open";
    }

    private void show(int year, String department, Model model) {
        var all = summaries.figures(year);
        var chosen = all.stream()
                .filter(each -> String.valueOf(each.departmentId()).equals(department))
                .findFirst();
        var id = chosen.map(PublishedFigures::departmentId).orElse(Summaries.ALL);
        var policy = rules.of(rules.inForce(year)).policy();
        model.addAttribute("year", year);
        model.addAttribute("name", chosen.map(PublishedFigures::department).orElse(""));
        model.addAttribute("scatter", Scatter.open(summaries.places(year, id), policy));
        model.addAttribute("distribution", Distribution.open(summaries.scores(year, id), policy.gradeBands()));
        model.addAttribute(
                "rows", all.stream().skip(1).map(each -> OpenRow.of(each, year)).toList());
        model.addAttribute("total", OpenRow.of(all.get(0), year));
    }

    private void requireOpen() {
        if (!open) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}

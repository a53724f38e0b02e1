package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.Rescoring;
import io.ziping.evaluation.maintenance.RulesProblem;
import io.ziping.identity.Viewer;
import io.ziping.scoring.policy.ScoringPolicy;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 疑点检查: which checks of doubts count in a year, and how much; a part of its rules with a page of its own. */
@Controller
@RequiredArgsConstructor
class ChecksController {

    private final Rescoring rescoring;
    private final RulesPage rules;
    private final ChecksPage page;

    /** @param from the year whose checks fill the page; blank for the year's own */
    @GetMapping("/admin/rules/{year}/checks")
    String open(@PathVariable int year, @RequestParam(defaultValue = "") String from, Model model) {
        RuleYears.require(year);
        var form = page.form(year, from);
        return page.edit(year, form, form.errors(), model);
    }

    @PostMapping("/admin/rules/{year}/checks")
    String change(
            @PathVariable int year,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        RuleYears.require(year);
        var form = ChecksForm.sent(parameters);
        var action = parameters.getOrDefault("action", "");
        if (action.equals("measured")) {
            return page.measured(year, form, model);
        }
        var before = rules.inForce(year);
        var reader = new ChecksReader(form);
        var checks = reader.read(before.checks());
        if (checks.isEmpty() || action.equals("edit")) {
            return page.edit(year, form, form.errors(reader.problems()), model);
        }
        if (!rules.isCurrent(year, form.value(ChecksForm.BASE))) {
            return page.overtaken(year, form, RulesProblem.CHANGED_MEANWHILE, model);
        }
        var differences = ChecksForm.differences(before.checks(), checks.get());
        if (differences.isEmpty()) {
            var errors = form.errors();
            errors.reject("unchanged", "没有改动：和现在的一样。");
            return page.edit(year, form, errors, model);
        }
        var policy = before.withChecks(checks.get());
        if (!action.equals("apply")) {
            return page.preview(year, form, differences, rescoring.preview(year, policy, RulesController.NAMED), model);
        }
        return apply(year, form, policy, String.join("；", differences), parameters, viewer, flash, model);
    }

    private String apply(
            int year,
            ChecksForm form,
            ScoringPolicy policy,
            String differences,
            Map<String, String> parameters,
            Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            var forms = rescoring.apply(
                    year,
                    form.base(),
                    policy,
                    form.value(ChecksForm.NOTE),
                    differences,
                    parameters.containsKey("settled"),
                    viewer);
            flash.addFlashAttribute("flash", year + "年度的疑点检查已应用，" + forms + "张表重算。");
        } catch (RulesProblem problem) {
            return page.overtaken(year, form, problem.words(), model);
        }
        return "redirect:/admin/rules";
    }
}

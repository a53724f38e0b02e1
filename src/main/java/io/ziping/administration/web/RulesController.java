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

/** The rules of one year, changed after a look at what the change would do. */
@Controller
@RequiredArgsConstructor
class RulesController {

    /** How many of the forms that would change a preview names. */
    static final int NAMED = 50;

    private final Rescoring rescoring;
    private final RulesPage page;

    /** @param from the year whose rules fill the page; blank for the year's own */
    @GetMapping("/admin/rules/{year}")
    String open(@PathVariable int year, @RequestParam(defaultValue = "") String from, Model model) {
        RuleYears.require(year);
        var form = page.form(year, from);
        return page.edit(year, form, form.errors(), model);
    }

    @PostMapping("/admin/rules/{year}")
    String change(
            @PathVariable int year,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        RuleYears.require(year);
        var form = RulesForm.sent(parameters);
        var reader = new RulesReader(form);
        var policy =
                reader.read().map(rules -> rules.withChecks(page.inForce(year).checks()));
        if (policy.isEmpty() || parameters.getOrDefault("action", "").equals("edit")) {
            return page.edit(year, form, form.errors(reader.problems()), model);
        }
        if (!page.isCurrent(year, form.value(RulesForm.BASE))) {
            return page.overtaken(year, form, RulesProblem.CHANGED_MEANWHILE, model);
        }
        var differences = RulesForm.differences(page.inForce(year), policy.get());
        if (differences.isEmpty()) {
            var errors = form.errors();
            errors.reject("unchanged", "没有改动：和现在的规则一样。");
            return page.edit(year, form, errors, model);
        }
        if (!parameters.getOrDefault("action", "").equals("apply")) {
            return page.preview(year, form, differences, rescoring.preview(year, policy.get(), NAMED), model);
        }
        return apply(year, form, policy.get(), String.join("；", differences), parameters, viewer, flash, model);
    }

    private String apply(
            int year,
            RulesForm form,
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
                    form.value(RulesForm.NOTE),
                    differences,
                    parameters.containsKey("settled"),
                    viewer);
            flash.addFlashAttribute("flash", year + "年度的规则已应用，" + forms + "张表按新规则重算。");
        } catch (RulesProblem problem) {
            return page.overtaken(year, form, problem.words(), model);
        }
        return "redirect:/admin/rules";
    }
}

package io.ziping.administration.web;

import io.ziping.evaluation.maintenance.Rescoring;
import io.ziping.evaluation.policy.ScoringPolicies;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
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

/** 评分规则: the years with their rules, and the forms of each that are still to follow them. */
@Controller
@RequiredArgsConstructor
class RuleYearsController {

    private final ScoringPolicies policies;
    private final Rescoring rescoring;
    private final Clock clock;

    @GetMapping("/admin/rules")
    String list(Model model) {
        model.addAttribute("years", policies.years(LocalDate.now(clock).getYear()));
        model.addAttribute("time", RulesPage.TIME.withZone(clock.getZone()));
        return "administration/rules";
    }

    @PostMapping("/admin/rules/{year}/rescoring")
    String finish(
            @PathVariable int year,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        RuleYears.require(year);
        var forms = rescoring.finish(year, parameters.containsKey("settled"), viewer);
        flash.addFlashAttribute("flash", forms + "张表按" + year + "年度现在的规则重算。");
        return "redirect:/admin/rules";
    }
}

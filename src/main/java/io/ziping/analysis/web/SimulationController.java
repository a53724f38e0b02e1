package io.ziping.analysis.web;

import io.ziping.analysis.Simulations;
import io.ziping.analysis.Summaries;
import io.ziping.evaluation.policy.ScoringRules;
import io.ziping.identity.Viewer;
import io.ziping.scoring.values.Grade;
import io.ziping.ui.FormErrors;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** 规则试算: whose grade would change under other borders and caps. Nothing is stored; the address says what was tried. */
@Controller
@RequiredArgsConstructor
class SimulationController {

    private final Summaries summaries;
    private final Simulations simulations;
    private final ScoringRules rules;

    @GetMapping("/analysis/simulation")
    String simulate(
            @RequestParam(defaultValue = "") String year,
            @ModelAttribute(FormErrors.FORM) SimulationForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var department = Objects.requireNonNullElse(viewer.scope().departmentId(), Summaries.ALL);
        var years = summaries.years(department);
        model.addAttribute("years", years);
        years.stream()
                .filter(each -> each.toString().equals(year))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .ifPresent(chosen -> {
                    model.addAttribute("year", chosen);
                    model.addAttribute("counting", !simulations.isCounted(chosen, department));
                    form.complete(rules.of(rules.inForce(chosen)).policy());
                    var caps = form.caps(errors);
                    form.bands(errors)
                            .filter(bands -> !errors.hasErrors())
                            .ifPresent(bands ->
                                    model.addAttribute("tried", simulations.tried(chosen, department, bands, caps)));
                });
        model.addAttribute("grades", Grade.values());
        model.addAttribute("most", Simulations.MOST_NAMED);
        return "analysis/simulation";
    }
}

package io.ziping.catalogue.web;

import io.ziping.catalogue.ProjectPermissions;
import io.ziping.catalogue.ProjectRetirements;
import io.ziping.evaluation.search.ProjectForms;
import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 不再填报: that a project goes on no longer, and that it does after all. */
@Controller
@RequiredArgsConstructor
class RetirementController {

    private static final String PATH = "/projects/{project}/retirement";

    private final ProjectRetirements retirements;
    private final ProjectForms forms;
    private final SeenProjects projects;
    private final Clock clock;

    @GetMapping(PATH)
    String ask(@PathVariable long project, @AuthenticationPrincipal Viewer viewer, Model model) {
        var found = projects.require(project, ProjectPermissions.mayRetire(viewer), viewer);
        FormErrors.show(retirements.of(found).map(RetirementForm::of).orElseGet(() -> proposed(found)), model);
        return page(found, model);
    }

    @PostMapping(PATH)
    String retire(
            @PathVariable long project,
            @Valid @ModelAttribute(FormErrors.FORM) RetirementForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var found = projects.require(project, ProjectPermissions.mayRetire(viewer), viewer);
        var from = form.getFromYear();
        if (!FormErrors.accept(
                errors,
                () -> {
                    if (from != null) {
                        retirements.check(found, from);
                    }
                },
                () -> retirements.retire(found, Objects.requireNonNull(from), form.getReason(), viewer))) {
            return page(found, model);
        }
        flash.addFlashAttribute("flash", "从" + from + "年度起不再应报。随时可以恢复。");
        return "redirect:/projects/" + project;
    }

    @PostMapping(PATH + "/removal")
    String resume(@PathVariable long project, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        retirements.resume(projects.require(project, ProjectPermissions.mayRetire(viewer), viewer), viewer);
        flash.addFlashAttribute("flash", "已恢复填报。");
        return "redirect:/projects/" + project;
    }

    /** The year after the latest form is the first that can be without one. */
    private RetirementForm proposed(Project project) {
        var form = new RetirementForm();
        form.setFromYear(forms.history(project.identity()).stream()
                .findFirst()
                .map(latest -> latest.fiscalYear() + 1)
                .orElseGet(() -> LocalDate.now(clock).getYear()));
        return form;
    }

    private static String page(Project project, Model model) {
        model.addAttribute("id", project.identity());
        model.addAttribute("called", project.getName());
        model.addAttribute("unit", project.getUnit().getName());
        return "catalogue/retirement";
    }
}

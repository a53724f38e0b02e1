package io.ziping.catalogue.web;

import io.ziping.catalogue.ProjectNames;
import io.ziping.catalogue.ProjectPermissions;
import io.ziping.identity.Viewer;
import io.ziping.project.Project;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
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

/** Another name for a project: a unit asks for it, an administrator gives it. */
@Controller
@RequiredArgsConstructor
class NameController {

    private static final String PATH = "/projects/{project}/name";

    private final ProjectNames names;
    private final SeenProjects projects;

    @GetMapping(PATH)
    String ask(@PathVariable long project, @AuthenticationPrincipal Viewer viewer, Model model) {
        var found = projects.require(project, may(viewer), viewer);
        FormErrors.show(NameForm.of(found), model);
        return page(found, viewer, model);
    }

    @PostMapping(PATH)
    String name(
            @PathVariable long project,
            @Valid @ModelAttribute(FormErrors.FORM) NameForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var found = projects.require(project, may(viewer), viewer);
        if (!FormErrors.accept(errors, () -> name(found, form, viewer))) {
            return page(found, viewer, model);
        }
        flash.addFlashAttribute(
                "flash", ProjectPermissions.mayName(viewer) ? "已改名。还没有提交的表随之改名。" : "已提交申请，管理员同意以后改名，会通知您。");
        return "redirect:/projects/" + project;
    }

    private void name(Project found, NameForm form, Viewer viewer) {
        if (ProjectPermissions.mayName(viewer)) {
            names.rename(found, form.getName(), form.getReason(), viewer);
        } else {
            names.ask(found, form.getName(), form.getReason(), viewer);
        }
    }

    private static boolean may(Viewer viewer) {
        return ProjectPermissions.mayAskForName(viewer.role()) || ProjectPermissions.mayName(viewer);
    }

    private static String page(Project project, Viewer viewer, Model model) {
        model.addAttribute("id", project.identity());
        model.addAttribute("called", project.getName());
        model.addAttribute("unit", project.getUnit().getName());
        model.addAttribute("mayName", ProjectPermissions.mayName(viewer));
        return "catalogue/name";
    }
}

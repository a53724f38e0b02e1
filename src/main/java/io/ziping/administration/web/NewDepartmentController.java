package io.ziping.administration.web;

import io.ziping.administration.OrganizationAdministration;
import io.ziping.identity.Viewer;
import io.ziping.organization.Organizations;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A department made. */
@Controller
@RequiredArgsConstructor
class NewDepartmentController {

    private final OrganizationAdministration desk;
    private final Organizations organizations;

    @GetMapping("/admin/organizations/departments/new")
    String ask(Model model) {
        FormErrors.show(new DepartmentForm(), model);
        return page(model);
    }

    @PostMapping("/admin/organizations/departments")
    String create(
            @Valid @ModelAttribute(FormErrors.FORM) DepartmentForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var near = organizations.nearDepartment(form.getName());
        if (near.isPresent() && near.get().identity() != form.getDifferent()) {
            model.addAttribute("near", near.get());
            return page(model);
        }
        var made = FormErrors.accept(errors, () -> desk.addDepartment(form.getName(), form.isSkips(), viewer));
        if (made.isEmpty()) {
            return page(model);
        }
        flash.addFlashAttribute("flash", "已新建，现在可以加它的单位。");
        return "redirect:/admin/organizations/departments/" + made.get();
    }

    private static String page(Model model) {
        model.addAttribute("id", null);
        return "administration/department";
    }
}

package io.ziping.administration.web;

import io.ziping.administration.OrganizationAdministration;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.Organizations;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit made inside a department, or several one after the other. */
@Controller
@RequiredArgsConstructor
class NewUnitController {

    private final OrganizationAdministration desk;
    private final Organizations organizations;

    @GetMapping("/admin/organizations/departments/{department}/units/new")
    String ask(@PathVariable long department, Model model) {
        FormErrors.show(new UnitForm(), model);
        return page(department(department), model);
    }

    @PostMapping("/admin/organizations/departments/{department}/units")
    String create(
            @PathVariable("department") long id,
            @Valid @ModelAttribute(FormErrors.FORM) UnitForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var department = department(id);
        var near = organizations.nearUnit(id, form.getName());
        if (near.isPresent() && near.get().identity() != form.getDifferent()) {
            model.addAttribute("near", near.get());
            model.addAttribute("action", action);
            return page(department, model);
        }
        if (FormErrors.accept(errors, () -> desk.addUnit(id, form.getName(), viewer))
                .isEmpty()) {
            return page(department, model);
        }
        flash.addFlashAttribute("flash", "已新建单位“" + form.getName() + "”。");
        if (action.equals("another")) {
            return "redirect:/admin/organizations/departments/" + id + "/units/new";
        }
        flash.addAttribute("q", department.getName());
        return "redirect:/admin/organizations";
    }

    private CompetentDepartment department(long id) {
        return organizations.department(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(CompetentDepartment department, Model model) {
        model.addAttribute("id", null);
        model.addAttribute("department", department);
        return "administration/unit";
    }
}

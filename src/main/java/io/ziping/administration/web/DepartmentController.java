package io.ziping.administration.web;

import io.ziping.administration.OrganizationAdministration;
import io.ziping.administration.OrganizationList;
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

/** 主管部门: renamed, closed, and whether it reviews. */
@Controller
@RequiredArgsConstructor
class DepartmentController {

    private static final String PATH = "/admin/organizations/departments/{id}";

    private final OrganizationAdministration desk;
    private final OrganizationList list;
    private final Organizations organizations;

    @GetMapping(PATH)
    String open(@PathVariable long id, Model model) {
        var department = department(id);
        FormErrors.show(DepartmentForm.of(department), model);
        return page(department, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) DepartmentForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (FormErrors.accept(
                errors, () -> desk.changeDepartment(id, form.getVersion(), form.getName(), form.isSkips(), viewer))) {
            return saved(id, flash);
        }
        var department = department(id);
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(DepartmentForm.of(department)));
        }
        return page(department, model);
    }

    /** @param action {@code enable} or {@code disable} */
    @PostMapping(
            path = PATH,
            params = {"action", "action!=save"})
    String setEnabled(
            @PathVariable long id,
            @RequestParam String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        desk.setDepartmentEnabled(department(id).identity(), action.equals("enable"), viewer);
        return saved(id, flash);
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/organizations/departments/" + id;
    }

    private CompetentDepartment department(long id) {
        return organizations.department(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(CompetentDepartment department, Model model) {
        model.addAttribute("id", department.identity());
        model.addAttribute("name", department.getName());
        model.addAttribute("open", department.isEnabled());
        model.addAttribute("facts", list.ofDepartment(department.identity()));
        return "administration/department";
    }
}

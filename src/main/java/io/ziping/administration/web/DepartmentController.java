package io.ziping.administration.web;

import io.ziping.administration.OrganizationDesk;
import io.ziping.administration.OrganizationList;
import io.ziping.identity.Viewer;
import io.ziping.organization.OrganizationProblem;
import io.ziping.organization.Organizations;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 主管部门: made, renamed, closed, and whether it reviews. */
@Controller
@RequiredArgsConstructor
class DepartmentController {

    private final OrganizationDesk desk;
    private final OrganizationList list;
    private final Organizations organizations;

    @GetMapping("/admin/organizations/departments/new")
    String ask(Model model) {
        return page(null, new OrganizationFields(), null, model);
    }

    @PostMapping("/admin/organizations/departments")
    String create(
            @ModelAttribute("fields") OrganizationFields fields,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var near = organizations.nearDepartment(fields.getName());
        if (near.isPresent() && near.get().identity() != fields.getDifferent()) {
            model.addAttribute("near", near.get());
            return page(null, fields, null, model);
        }
        try {
            var id = desk.addDepartment(fields.getName(), fields.isSkips(), viewer);
            flash.addFlashAttribute("flash", "已新建，现在可以加它的单位。");
            return "redirect:/admin/organizations/departments/" + id;
        } catch (OrganizationProblem problem) {
            return page(null, fields, problem, model);
        }
    }

    @GetMapping("/admin/organizations/departments/{id}")
    String open(@PathVariable long id, Model model) {
        return page(id, null, null, model);
    }

    @PostMapping("/admin/organizations/departments/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("fields") OrganizationFields fields,
            @RequestParam(defaultValue = "save") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            switch (action) {
                case "enable" -> desk.setDepartmentEnabled(id, true, viewer);
                case "disable" -> desk.setDepartmentEnabled(id, false, viewer);
                default -> desk.changeDepartment(id, fields.getVersion(), fields.getName(), fields.isSkips(), viewer);
            }
        } catch (OrganizationProblem problem) {
            return page(id, fields, problem, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/organizations/departments/" + id;
    }

    private String page(
            @Nullable Long id, @Nullable OrganizationFields typed, @Nullable OrganizationProblem problem, Model model) {
        var fields = typed == null ? new OrganizationFields() : typed;
        if (id != null) {
            var department =
                    organizations.department(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            var now = OrganizationFields.of(department);
            if (typed == null) {
                fields = now;
            } else if (problem != null && problem.overtaken()) {
                model.addAttribute("now", typed.catchUp(now));
            }
            model.addAttribute("name", department.getName());
            model.addAttribute("open", department.isEnabled());
            model.addAttribute("facts", list.ofDepartment(id));
        }
        model.addAttribute("id", id);
        model.addAttribute("fields", fields);
        model.addAttribute("problem", problem);
        return "administration/department";
    }
}

package io.ziping.administration.web;

import io.ziping.administration.OrganizationDesk;
import io.ziping.identity.Viewer;
import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.OrganizationProblem;
import io.ziping.organization.Organizations;
import io.ziping.text.PlainText;
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

/** A unit made inside a department, or several one after the other. */
@Controller
@RequiredArgsConstructor
class NewUnitController {

    private final OrganizationDesk desk;
    private final Organizations organizations;

    @GetMapping("/admin/organizations/departments/{department}/units/new")
    String ask(@PathVariable long department, Model model) {
        return blank(department, new OrganizationFields(), null, model);
    }

    @PostMapping("/admin/organizations/departments/{department}/units")
    String create(
            @PathVariable long department,
            @ModelAttribute("fields") OrganizationFields fields,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var name = department(department).getName();
        var near = organizations.nearUnit(department, fields.getName());
        if (near.isPresent() && near.get().identity() != fields.getDifferent()) {
            model.addAttribute("near", near.get());
            model.addAttribute("action", action);
            return blank(department, fields, null, model);
        }
        try {
            desk.addUnit(department, fields.getName(), viewer);
        } catch (OrganizationProblem problem) {
            return blank(department, fields, problem, model);
        }
        flash.addFlashAttribute("flash", "已新建单位“" + PlainText.name(fields.getName()) + "”。");
        if (action.equals("another")) {
            return "redirect:/admin/organizations/departments/" + department + "/units/new";
        }
        flash.addAttribute("q", name);
        return "redirect:/admin/organizations";
    }

    private CompetentDepartment department(long id) {
        return organizations.department(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String blank(
            long departmentId, OrganizationFields fields, @Nullable OrganizationProblem problem, Model model) {
        return view(null, department(departmentId), fields, problem, model);
    }

    /** The page of a unit, stored or not. */
    static String view(
            @Nullable Long id,
            CompetentDepartment department,
            OrganizationFields fields,
            @Nullable OrganizationProblem problem,
            Model model) {
        model.addAttribute("id", id);
        model.addAttribute("department", department);
        model.addAttribute("fields", fields);
        model.addAttribute("problem", problem);
        return "administration/unit";
    }
}

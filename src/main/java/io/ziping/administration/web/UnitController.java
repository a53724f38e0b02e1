package io.ziping.administration.web;

import io.ziping.administration.OrganizationDesk;
import io.ziping.administration.OrganizationList;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
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

/** 实施单位: renamed and closed; never moved. */
@Controller
@RequiredArgsConstructor
class UnitController {

    private final OrganizationDesk desk;
    private final OrganizationList list;
    private final Organizations organizations;

    @GetMapping("/admin/organizations/units/{id}")
    String open(@PathVariable long id, Model model) {
        return page(id, null, null, model);
    }

    @PostMapping("/admin/organizations/units/{id}")
    String change(
            @PathVariable long id,
            @ModelAttribute("fields") OrganizationFields fields,
            @RequestParam(defaultValue = "save") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        try {
            switch (action) {
                case "enable" -> desk.setUnitEnabled(id, true, viewer);
                case "disable" -> desk.setUnitEnabled(id, false, viewer);
                default -> desk.renameUnit(id, fields.getVersion(), fields.getName(), viewer);
            }
        } catch (OrganizationProblem problem) {
            return page(id, fields, problem, model);
        }
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/organizations/units/" + id;
    }

    private String page(
            long id, @Nullable OrganizationFields typed, @Nullable OrganizationProblem problem, Model model) {
        var unit = organizations
                .unit(id, DataScope.ALL)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var now = OrganizationFields.of(unit);
        if (typed != null && problem != null && problem.overtaken()) {
            model.addAttribute("now", typed.catchUp(now));
        }
        model.addAttribute("name", unit.getName());
        model.addAttribute("open", unit.isEnabled());
        model.addAttribute("facts", list.ofUnit(id));
        return NewUnitController.view(id, unit.getDepartment(), typed == null ? now : typed, problem, model);
    }
}

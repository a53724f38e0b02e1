package io.ziping.administration.web;

import io.ziping.administration.OrganizationAdministration;
import io.ziping.administration.OrganizationList;
import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
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

/** 实施单位: renamed and closed; never moved. */
@Controller
@RequiredArgsConstructor
class UnitController {

    private static final String PATH = "/admin/organizations/units/{id}";

    private final OrganizationAdministration desk;
    private final OrganizationList list;
    private final Organizations organizations;

    @GetMapping(PATH)
    String open(@PathVariable long id, Model model) {
        var unit = unit(id);
        FormErrors.show(UnitForm.of(unit), model);
        return page(unit, model);
    }

    @PostMapping(PATH)
    String rename(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) UnitForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (FormErrors.accept(errors, () -> desk.renameUnit(id, form.getVersion(), form.getName(), viewer))) {
            return saved(id, flash);
        }
        var unit = unit(id);
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(UnitForm.of(unit)));
        }
        return page(unit, model);
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
        desk.setUnitEnabled(unit(id).identity(), action.equals("enable"), viewer);
        return saved(id, flash);
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:/admin/organizations/units/" + id;
    }

    private ImplementingUnit unit(long id) {
        return organizations
                .unit(id, DataScope.ALL)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(ImplementingUnit unit, Model model) {
        model.addAttribute("id", unit.identity());
        model.addAttribute("name", unit.getName());
        model.addAttribute("open", unit.isEnabled());
        model.addAttribute("department", unit.getDepartment());
        model.addAttribute("facts", list.ofUnit(unit.identity()));
        return "administration/unit";
    }
}

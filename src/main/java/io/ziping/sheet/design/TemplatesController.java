package io.ziping.sheet.design;

import io.ziping.identity.Viewer;
import io.ziping.organization.DataScope;
import io.ziping.organization.Organizations;
import io.ziping.template.SheetTemplates;
import io.ziping.template.TemplateRef;
import io.ziping.ui.download.Download;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 表样: which there are, and which of them forms are begun with. */
@Controller
@RequiredArgsConstructor
class TemplatesController {

    private final SheetTemplates templates;
    private final Organizations organizations;
    private final TemplateActs acts;
    private final TemplatePage page;

    @GetMapping(TemplatePage.LIST)
    String list(Model model) {
        var form = new ChoiceForm();
        form.setFromYear(page.lastYear());
        model.addAttribute("form", form);
        return page.list(model);
    }

    /** The JSON schema of a template's document. */
    @GetMapping(TemplatePage.LIST + "/schema.json")
    ResponseEntity<Resource> schema() {
        return Download.saved("sheet-template.schema.json", "application/schema+json")
                .body(new ClassPathResource("sheet-templates/schema.1.json"));
    }

    @PostMapping(TemplatePage.LIST + "/choices")
    String choose(
            @Valid @ModelAttribute("form") ChoiceForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var ref = TemplateRef.parse(form.getTemplate())
                .filter(known -> templates.find(known).isPresent());
        if (!errors.hasFieldErrors("template") && ref.isEmpty()) {
            errors.rejectValue("template", "unknown", "没有这个表样，请另选");
        }
        var body = body(form, errors);
        if (errors.hasErrors() || ref.isEmpty()) {
            return page.list(model);
        }
        acts.choose(
                Objects.requireNonNull(form.getFromYear()),
                form.getUnitId() == null ? form.getDepartmentId() : null,
                form.getUnitId(),
                ref.get(),
                body,
                viewer);
        flash.addFlashAttribute("flash", "%d年度起，%s新建的表用这个表样；已经建的表不变。".formatted(form.getFromYear(), body));
        return "redirect:" + TemplatePage.LIST;
    }

    private String body(ChoiceForm form, BindingResult errors) {
        if (form.getUnitId() != null) {
            return named(
                    organizations.unit(form.getUnitId(), DataScope.ALL).map(unit -> unit.getName()), "unitId", errors);
        }
        if (form.getDepartmentId() != null) {
            return named(
                    organizations.department(form.getDepartmentId()).map(department -> department.getName()),
                    "departmentId",
                    errors);
        }
        return "所有单位";
    }

    private static String named(Optional<String> name, String field, BindingResult errors) {
        if (name.isEmpty()) {
            errors.rejectValue(field, "unknown", "没有这个单位，请另选");
        }
        return name.map(known -> "“" + known + "”").orElse("");
    }

    @PostMapping(TemplatePage.LIST + "/choices/{id}/removal")
    String remove(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        acts.remove(id, viewer);
        flash.addFlashAttribute("flash", "已取消；已经建的表不变。");
        return "redirect:" + TemplatePage.LIST;
    }
}

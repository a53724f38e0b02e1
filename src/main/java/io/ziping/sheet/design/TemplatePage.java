package io.ziping.sheet.design;

import io.ziping.organization.CompetentDepartment;
import io.ziping.organization.DataScope;
import io.ziping.organization.ImplementingUnit;
import io.ziping.organization.Organizations;
import io.ziping.organization.UnitGroup;
import io.ziping.sheet.Sheet;
import io.ziping.template.SheetTemplate;
import io.ziping.template.SheetTemplates;
import io.ziping.template.StoredTemplate;
import io.ziping.template.TemplateChoice;
import io.ziping.template.TemplateChoices;
import io.ziping.template.TemplateRef;
import io.ziping.template.TemplateStore;
import io.ziping.ui.Option;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of templates need. */
@Component
@RequiredArgsConstructor
class TemplatePage {

    static final String LIST = "/admin/templates";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final SheetTemplates templates;
    private final TemplateChoices choices;
    private final Organizations organizations;
    private final Clock clock;

    /** A version, or the answer that there is none. */
    StoredTemplate stored(String key, int version) {
        return templates
                .stored(new TemplateRef(key, version))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这个表样"));
    }

    /** The list, with what is chosen for which year and the form to choose. */
    String list(Model model) {
        var latest = templates.latest();
        model.addAttribute("templates", latest);
        var departments = organizations.departments();
        var units = organizations.units(DataScope.ALL);
        model.addAttribute(
                "choices",
                choices.all().stream()
                        .map(choice -> new ChosenTemplate(choice, body(choice, departments, units)))
                        .toList());
        model.addAttribute(
                "offered",
                latest.stream()
                        .map(stored -> new Option(
                                stored.ref().toString(),
                                stored.template().name() + "　" + stored.ref().version() + "版"))
                        .toList());
        model.addAttribute(
                "departments",
                organizations.openDepartments().stream()
                        .map(department -> Option.of(department.identity(), department.getName()))
                        .toList());
        model.addAttribute("units", UnitGroup.of(organizations.openUnits(DataScope.ALL)));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "design/list";
    }

    /** Whose forms are begun with a choice, in words; blank for everybody's. */
    private static String body(
            TemplateChoice choice, List<CompetentDepartment> departments, List<ImplementingUnit> units) {
        var unit = choice.unitId();
        var department = choice.departmentId();
        return Stream.concat(
                        units.stream()
                                .filter(any -> unit != null && any.identity() == unit)
                                .map(ImplementingUnit::getName),
                        departments.stream()
                                .filter(any -> department != null && any.identity() == department)
                                .map(CompetentDepartment::getName))
                .findFirst()
                .orElse("");
    }

    /** A choice, and whose forms are begun with it in words; blank for everybody's. */
    record ChosenTemplate(TemplateChoice choice, String body) {}

    /** One version as paper, filled with an example. */
    String show(StoredTemplate stored, Model model) {
        model.addAttribute("stored", stored);
        model.addAttribute("versions", templates.versions(stored.ref().key()));
        model.addAttribute("sheet", example(stored.template()));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "design/template";
    }

    /** A key of the program is not taken, and what somebody else has made of one meanwhile is not overlooked. */
    void checkKey(TemplateForm form, BindingResult errors) {
        if (TemplateStore.isShipped(form.getKey())) {
            errors.rejectValue("key", "shipped", "这是随程序带来的表样的标识，请另起一个");
            return;
        }
        var versions = errors.hasFieldErrors("key") ? List.<StoredTemplate>of() : templates.versions(form.getKey());
        if (!versions.isEmpty() && !versions.get(0).ref().toString().equals(form.getBase())) {
            errors.rejectValue(
                    "key",
                    "newer",
                    "“%s”现在是第 %d 版：先打开它看看，再从它改"
                            .formatted(form.getKey(), versions.get(0).ref().version()));
        }
    }

    /** A filled sheet of a template. */
    Sheet example(SheetTemplate template) {
        return Sheet.of(ExampleForm.of(template, lastYear()), template);
    }

    /** Forms are filled in after the year they are of. */
    int lastYear() {
        return LocalDate.now(clock).getYear() - 1;
    }
}

package io.ziping.administration.web.evidence;

import io.ziping.administration.web.RuleYears;
import io.ziping.evaluation.maintenance.WantsPreview;
import io.ziping.evaluation.wants.EvidenceWants;
import io.ziping.evaluation.wants.WantsOvertakenException;
import io.ziping.identity.Viewer;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 要附的材料: what evidence the forms of a year have to have, changed after a look at whom it would stop. */
@Controller
@RequiredArgsConstructor
class WantsController {

    private static final String PATH = "/admin/rules/{year}/evidence";

    /** How many of the forms that would be stopped a preview names. */
    private static final int NAMED = 50;

    private final EvidenceWants wants;
    private final WantsPreview preview;
    private final WantsPage page;

    /** @param from the year whose wants fill the page; absent for the year's own */
    @GetMapping(PATH)
    String open(@PathVariable int year, @RequestParam(required = false) @Nullable Integer from, Model model) {
        RuleYears.require(year);
        return page.edit(year, page.form(year, from), model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable int year,
            @Valid @ModelAttribute(FormErrors.FORM) WantsForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        RuleYears.require(year);
        var where = page.where();
        var before = page.inForce(year);
        var after = new WantsReader(before, where.keySet()).read(form, errors);
        if (errors.hasErrors() || action.equals("edit")) {
            return page.edit(year, form, model);
        }
        if (!page.isCurrent(year, form.getBase())) {
            return overtaken(year, form, WantsOvertakenException.WORDS, errors, model);
        }
        var differences = before.differencesTo(after, where);
        if (differences.isEmpty()) {
            errors.reject("unchanged", "没有改动：和现在的一样。");
            return page.edit(year, form, model);
        }
        if (!action.equals("apply")) {
            return page.preview(year, form, differences, preview.of(year, after, NAMED), model);
        }
        try {
            wants.store(year, form.getBase(), after, form.getNote(), String.join("；", differences), viewer);
        } catch (WantsOvertakenException overtaken) {
            return overtaken(year, form, overtaken.words(), errors, model);
        }
        flash.addFlashAttribute("flash", year + "年度要附的材料已改，还没提交的和退回的表从现在起按它。");
        return "redirect:/admin/rules";
    }

    /** What was typed stays; what the year has now stands among its versions. */
    private String overtaken(int year, WantsForm form, String words, BindingResult errors, Model model) {
        form.setBase(page.base(year));
        errors.reject(FormErrors.OVERTAKEN, words + "下面“各版”里是现在的；您填的都在，看过再按一次，就按您填的改。");
        return page.edit(year, form, model);
    }
}

package io.ziping.library.web;

import io.ziping.identity.Viewer;
import io.ziping.library.IndicatorLibrary;
import io.ziping.library.LibraryList;
import io.ziping.ui.FormErrors;
import io.ziping.ui.PageNumber;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 指标库: its indicators, and new ones. */
@Controller
@RequiredArgsConstructor
class LibraryController {

    static final String PATH = "/admin/library";

    private static final int PAGE = 50;

    private final LibraryList list;
    private final IndicatorLibrary library;

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") PageNumber page,
            Model model) {
        var shown = LibraryList.Shown.of(state);
        var within = category.matches("[0-9]{1,18}") ? Long.parseLong(category) : 0;
        model.addAttribute("q", q);
        model.addAttribute("category", within == 0 ? "" : String.valueOf(within));
        model.addAttribute("state", shown.address());
        model.addAttribute("categories", list.choices(within));
        model.addAttribute("found", list.find(q, within, shown, page, PAGE));
        return "library/list";
    }

    @GetMapping(PATH + "/new")
    String ask(@RequestParam(required = false) @Nullable Long category, Model model) {
        var form = new LibraryForm();
        form.setCategory(category);
        FormErrors.show(form, model);
        return page(model);
    }

    /** @param action {@code another} for one who goes on with the next */
    @PostMapping(PATH)
    String add(
            @ModelAttribute(FormErrors.FORM) LibraryForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (FormErrors.accept(errors, () -> library.add(form.details(), viewer)).isEmpty()) {
            return page(model);
        }
        flash.addFlashAttribute("flash", "已加“" + form.details().name() + "”。");
        flash.addAttribute("category", form.getCategory());
        return "redirect:" + PATH + (action.equals("another") ? "/new" : "");
    }

    private String page(Model model) {
        model.addAttribute("id", null);
        model.addAttribute("categories", list.choices(null));
        return "library/indicator";
    }
}

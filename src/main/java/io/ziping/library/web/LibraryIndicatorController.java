package io.ziping.library.web;

import io.ziping.identity.Viewer;
import io.ziping.library.IndicatorLibrary;
import io.ziping.library.LibraryIndicator;
import io.ziping.library.LibraryList;
import io.ziping.library.LibraryProblem;
import io.ziping.ui.FormErrors;
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

/** One indicator of the library: changed, taken out of use and back into it; never removed. */
@Controller
@RequiredArgsConstructor
class LibraryIndicatorController {

    private static final String PATH = LibraryController.PATH + "/{id}";

    private final IndicatorLibrary library;
    private final LibraryList list;

    @GetMapping(PATH)
    String open(@PathVariable long id, Model model) {
        var indicator = indicator(id);
        FormErrors.show(LibraryForm.of(indicator), model);
        return page(indicator, model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable long id,
            @ModelAttribute(FormErrors.FORM) LibraryForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        indicator(id);
        if (FormErrors.accept(errors, () -> library.change(id, form.getVersion(), form.details(), viewer))) {
            return saved(id, flash);
        }
        var indicator = indicator(id);
        if (FormErrors.isOvertaken(errors)) {
            FormErrors.addNow(errors, form.catchUp(LibraryForm.of(indicator), library.categories()));
        }
        return page(indicator, model);
    }

    /** @param action {@code enable} or {@code disable} */
    @PostMapping(
            path = PATH,
            params = {"action", "action!=save"})
    String setInUse(
            @PathVariable long id,
            @RequestParam String action,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            library.setInUse(indicator(id).identity(), action.equals("enable"), viewer);
            return saved(id, flash);
        } catch (LibraryProblem overtaken) {
            flash.addFlashAttribute("alarm", "刚才有人改过这个指标，请看过再按一次");
            return "redirect:" + LibraryController.PATH + "/" + id;
        }
    }

    private static String saved(long id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "已保存。");
        return "redirect:" + LibraryController.PATH + "/" + id;
    }

    private LibraryIndicator indicator(long id) {
        return library.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(LibraryIndicator indicator, Model model) {
        model.addAttribute("id", indicator.identity());
        model.addAttribute("name", indicator.getName());
        model.addAttribute("inUse", indicator.isInUse());
        model.addAttribute("categories", list.choices(indicator.getCategoryId()));
        return "library/indicator";
    }
}

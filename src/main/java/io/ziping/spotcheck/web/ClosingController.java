package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.draw.Draw;
import io.ziping.spotcheck.draw.Draws;
import io.ziping.spotcheck.record.Assignments;
import io.ziping.ui.FormErrors;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The end of a draw: its forms may be drawn again. */
@Controller
@RequiredArgsConstructor
class ClosingController {

    private static final String PATH = "/spot-checks/{draw}/closing";

    private final Draws draws;
    private final Assignments assignments;
    private final DrawPage pages;

    @GetMapping(PATH)
    String ask(@PathVariable long draw, @AuthenticationPrincipal Viewer viewer, Model model) {
        var found = pages.require(draw, viewer);
        if (!found.isOpen() || !draws.owner(draw).is(viewer.accountId())) {
            return "redirect:/spot-checks/" + draw;
        }
        var form = new ClosingForm();
        FormErrors.show(form, model);
        return page(found, form, model);
    }

    @PostMapping(PATH)
    String close(
            @PathVariable long draw,
            @ModelAttribute(FormErrors.FORM) ClosingForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var found = pages.require(draw, viewer);
        if (FormErrors.accept(errors, () -> assignments.end(found, form.getSeen(), form.getNote(), viewer))) {
            flash.addFlashAttribute("flash", "这次抽查已经结束。");
            return "redirect:/spot-checks/" + draw;
        }
        return page(found, form, model);
    }

    /** What ends now, which is what the person sees. */
    private String page(Draw draw, ClosingForm form, Model model) {
        var unfinished = draws.unfinished(draw);
        form.setSeen(unfinished.waiting());
        model.addAttribute("draw", draw)
                .addAttribute("unfinished", unfinished)
                .addAttribute("longest", Draws.LONGEST_NOTE);
        return "spotcheck/closing";
    }
}

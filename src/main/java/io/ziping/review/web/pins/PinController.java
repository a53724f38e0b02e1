package io.ziping.review.web.pins;

import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.review.PinProblem;
import io.ziping.review.Reviewing;
import io.ziping.review.phrase.ReturnTexts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting and removing pins; each form is a small page of its own, which scripts open in place. */
@Controller
@RequiredArgsConstructor
class PinController {

    private final Evaluations evaluations;
    private final Reviewing reviewing;
    private final ReturnTexts texts;

    /** @param text what is asked at first, unless the bureau has its own words about the finding */
    @GetMapping("/evaluations/{id}/pins/new")
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String finding,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var form = evaluations.view(id, viewer);
        model.addAttribute("finding", finding);
        return form.state().pinnable()
                ? asking(form, at, texts.own(id, finding).orElse(text), "", model)
                : "redirect:/evaluations/" + id;
    }

    @PostMapping("/evaluations/{id}/pins")
    String pin(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String finding,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        try {
            reviewing.pin(id, at, text, finding, viewer);
        } catch (PinProblem problem) {
            model.addAttribute("finding", finding);
            return asking(evaluations.view(id, viewer), at, text, problem.words(), model);
        }
        return back(id, "", at);
    }

    @PostMapping("/evaluations/{id}/pins/{pin}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long pin,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var removed = reviewing.remove(id, pin, viewer);
            removed.ifPresent(words -> flash.addFlashAttribute("flash", "已删除批注：" + words));
        } catch (PinProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return "redirect:/evaluations/" + id;
    }

    private static String asking(FormView form, String at, String text, String problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("at", at);
        model.addAttribute("text", text);
        model.addAttribute("problem", problem);
        model.addAttribute("places", PlaceChoice.around(form, at));
        model.addAttribute("longest", Reviewing.MAX_LENGTH);
        return "review/pin";
    }

    /** The place a pin is on, on a page of its form. */
    static String back(long id, String page, String address) {
        var anchor = address.isEmpty() ? "" : "#" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return "redirect:/evaluations/" + id + page + anchor;
    }
}

package io.ziping.review.web.pins;

import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.review.Inquiries;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
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

/** A unit asks its reviewers about a place of its form; a small page of its own, which scripts open in place. */
@Controller
@RequiredArgsConstructor
class InquiryController {

    private final Evaluations evaluations;
    private final Inquiries inquiries;

    @GetMapping("/evaluations/{id}/inquiries/new")
    String ask(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var view = evaluations.view(id, viewer);
        if (!view.editable()) {
            return "redirect:/evaluations/" + id;
        }
        var form = new InquiryForm();
        form.setAt(at);
        form.setFrom(from);
        FormErrors.show(form, model);
        return page(view, form, model);
    }

    @PostMapping("/evaluations/{id}/inquiries")
    String ask(
            @PathVariable long id,
            @Valid @ModelAttribute(FormErrors.FORM) InquiryForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        if (FormErrors.accept(errors, () -> inquiries.ask(id, form.getAt(), form.getText(), viewer))
                .isEmpty()) {
            return page(evaluations.view(id, viewer), form, model);
        }
        flash.addFlashAttribute("flash", "已问审核人，答复会写在这里");
        return PinController.back(id, form.back(), form.getAt());
    }

    private String page(FormView view, InquiryForm form, Model model) {
        model.addAttribute("id", view.id());
        model.addAttribute("project", view.project());
        model.addAttribute(
                "places",
                PlaceChoice.around(view, form.getAt()).stream()
                        .map(PlaceChoice::option)
                        .toList());
        model.addAttribute("longest", Inquiries.MAX_LENGTH);
        return "review/inquiry";
    }
}

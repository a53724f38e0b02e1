package io.ziping.review.web.pins;

import io.ziping.identity.Viewer;
import io.ziping.review.Inquiries;
import io.ziping.review.InquiryProblem;
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

/**
 * What becomes of something a unit has asked: a reviewer answers it, the unit takes it back, settles it or asks on. A small
 * page of its own, which scripts open in place.
 */
@Controller
@RequiredArgsConstructor
class InquiryAnswerController {

    private static final String PATH = "/evaluations/{id}/inquiries/{inquiry}";

    private final Inquiries inquiries;

    @GetMapping(PATH)
    String show(
            @PathVariable long id,
            @PathVariable long inquiry,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var found = find(id, inquiry, viewer);
        if (!found.isAnsweredBy(viewer) && !found.isClosedBy(viewer)) {
            return "redirect:/evaluations/" + id;
        }
        var form = new InquiryAnswerForm();
        form.setAnswer(found.inquiry().answer());
        FormErrors.show(form, model);
        model.addAttribute("typed", false);
        return page(found, from, viewer, model);
    }

    @PostMapping(PATH + "/answer")
    String answer(
            @PathVariable long id,
            @PathVariable long inquiry,
            @Valid @ModelAttribute(FormErrors.FORM) InquiryAnswerForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var done = FormErrors.accept(
                errors, () -> inquiries.answer(id, inquiry, form.getSeen(), form.getAnswer(), viewer));
        if (done.isEmpty()) {
            model.addAttribute("typed", true);
            return page(find(id, inquiry, viewer), "", viewer, model);
        }
        flash.addFlashAttribute("flash", form.getAnswer().isEmpty() ? "已收回答复" : "已答复，填报单位马上看得到");
        return PinController.back(id, "", done.get());
    }

    @PostMapping(PATH + "/closing")
    String close(
            @PathVariable long id,
            @PathVariable long inquiry,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var address = inquiries.close(id, inquiry, seen, viewer);
            flash.addFlashAttribute("flash", seen.isBlank() ? "已撤回提问" : "已记为解决");
            return PinController.back(id, InquiryForm.page(from).isEmpty() ? "" : "/edit", address);
        } catch (InquiryProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
            return "redirect:/evaluations/" + id;
        }
    }

    private Inquiries.Found find(long id, long inquiry, Viewer viewer) {
        return inquiries.find(id, inquiry, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String page(Inquiries.Found found, String from, Viewer viewer, Model model) {
        model.addAttribute("id", found.form().id());
        model.addAttribute("project", found.form().project());
        model.addAttribute("from", InquiryForm.page(from));
        model.addAttribute("inquiry", found.inquiry());
        model.addAttribute("answers", found.isAnsweredBy(viewer));
        model.addAttribute("closes", found.isClosedBy(viewer));
        model.addAttribute("asks", found.form().editable());
        model.addAttribute("longest", Inquiries.MAX_LENGTH);
        return "review/inquiry-answer";
    }
}

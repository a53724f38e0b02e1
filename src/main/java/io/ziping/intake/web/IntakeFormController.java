package io.ziping.intake.web;

import io.ziping.evaluation.document.DocumentExaminer;
import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.report.FormReport;
import io.ziping.organization.Organizations;
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

/** One form that was read: its doubts are looked at, its cells corrected, its place chosen. */
@Controller
@RequiredArgsConstructor
class IntakeFormController {

    private final Intakes intakes;
    private final Organizations organizations;
    private final DocumentExaminer examiner;

    @GetMapping("/intake/{intake}/forms/{number}")
    String form(
            @PathVariable long intake, @PathVariable int number, @AuthenticationPrincipal Viewer viewer, Model model) {
        IntakeController.requireFillsForms(viewer);
        var report = intakes.form(intake, number, viewer);
        FormErrors.show(CorrectionForm.of(report), model);
        return page(report, viewer, model);
    }

    @PostMapping("/intake/{intake}/forms/{number}")
    String settle(
            @PathVariable long intake,
            @PathVariable int number,
            @Valid @ModelAttribute(FormErrors.FORM) CorrectionForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        IntakeController.requireFillsForms(viewer);
        if (!FormErrors.accept(errors, () -> intakes.settle(intake, number, form.said(), viewer))) {
            return page(intakes.form(intake, number, viewer), viewer, model);
        }
        var here = "redirect:/intake/" + intake;
        if (!form.goesOn()) {
            return here + "/forms/" + number + (form.movesRow() ? "#removed" : "");
        }
        var next = intakes.form(intake, number, viewer).next();
        return next == null ? here : here + "/forms/" + next;
    }

    private String page(FormReport report, Viewer viewer, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("units", organizations.openUnits(viewer.scope()));
        model.addAttribute("categories", examiner.categories());
        return "intake/form";
    }
}

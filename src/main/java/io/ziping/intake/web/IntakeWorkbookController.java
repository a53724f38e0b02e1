package io.ziping.intake.web;

import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.offline.WorkbookReport;
import io.ziping.ui.FormErrors;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
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

/** One workbook that had been taken away: what both sides changed is chosen, and then it is taken over. */
@Controller
@RequiredArgsConstructor
class IntakeWorkbookController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Intakes intakes;
    private final Clock clock;

    @GetMapping("/intake/{intake}/workbooks/{number}")
    String workbook(
            @PathVariable long intake, @PathVariable int number, @AuthenticationPrincipal Viewer viewer, Model model) {
        IntakeController.requireFillsForms(viewer);
        var report = intakes.workbook(intake, number, viewer);
        FormErrors.show(WorkbookForm.of(report), model);
        model.addAttribute("failure", report.workbook().failure());
        return page(intake, report, model);
    }

    /** Keeps what was chosen; what is still to be chosen before it is taken over is told at each field. */
    @PostMapping("/intake/{intake}/workbooks/{number}")
    String settle(
            @PathVariable long intake,
            @PathVariable int number,
            @Valid @ModelAttribute(FormErrors.FORM) WorkbookForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        IntakeController.requireFillsForms(viewer);
        var done = FormErrors.accept(errors, () -> {
            intakes.settle(intake, number, form.choices(), viewer);
            return form.files() && intakes.file(intake, number, viewer);
        });
        if (done.isEmpty()) {
            return page(intake, intakes.workbook(intake, number, viewer), model);
        }
        if (done.get()) {
            flash.addFlashAttribute("done", "已写入草稿");
            return "redirect:/intake/" + intake;
        }
        return "redirect:/intake/" + intake + "/workbooks/" + number;
    }

    private String page(long intake, WorkbookReport report, Model model) {
        model.addAttribute("intake", intake);
        model.addAttribute("report", report);
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "intake/workbook";
    }
}

package io.ziping.intake.web;

import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.ui.FormErrors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was read is reported, confirmed and, if need be, taken back. */
@Controller
@RequiredArgsConstructor
class IntakeController {

    static final String PATH = "/intake";

    private final Intakes intakes;
    private final IntakePage page;

    @GetMapping(PATH)
    String ask(
            @RequestParam(required = false) @Nullable String tooLarge,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        requireFillsForms(viewer);
        var errors = FormErrors.show(new UploadForm(), model);
        if (tooLarge != null) {
            FormErrors.add(errors, new UploadProblem(UploadRefusal.words(tooLarge)));
        }
        return page.show(viewer, model);
    }

    @GetMapping(PATH + "/{intake}")
    String report(@PathVariable long intake, @AuthenticationPrincipal Viewer viewer, Model model) {
        requireFillsForms(viewer);
        model.addAttribute("report", intakes.report(intake, viewer));
        return "intake/report";
    }

    @PostMapping(PATH + "/{intake}/filing")
    String file(@PathVariable long intake, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        requireFillsForms(viewer);
        var made = intakes.file(intake, viewer);
        flash.addFlashAttribute("done", made == 0 ? "没有可以导入的表" : "已导入 " + made + " 份");
        return "redirect:/intake/" + intake;
    }

    @PostMapping(PATH + "/{intake}/undoing")
    String undo(@PathVariable long intake, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        requireFillsForms(viewer);
        flash.addFlashAttribute("done", "已撤销 " + intakes.undo(intake, viewer) + " 份");
        return "redirect:/intake/" + intake;
    }

    static void requireFillsForms(Viewer viewer) {
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}

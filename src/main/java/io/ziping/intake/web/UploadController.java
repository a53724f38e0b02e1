package io.ziping.intake.web;

import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.queue.QueuePlace;
import io.ziping.intake.queue.UploadQueue;
import io.ziping.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
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

/** Files and pasted texts come in, and wait until they have been read. */
@Controller
@RequiredArgsConstructor
class UploadController {

    private static final String WAITING = IntakeController.PATH + "/waiting";
    /** Nearly every upload is read in less. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String REFRESH_SECONDS = "3";

    private final UploadQueue queue;
    private final RequestFiles files;
    private final Intakes intakes;
    private final IntakePage page;

    @PostMapping(IntakeController.PATH)
    String read(
            @Valid @ModelAttribute(FormErrors.FORM) UploadForm form,
            BindingResult errors,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        IntakeController.requireFillsForms(viewer);
        return FormErrors.accept(errors, () -> take(form, viewer))
                .map(place -> next(place, viewer))
                .orElseGet(() -> page.show(viewer, model));
    }

    private QueuePlace take(UploadForm form, Viewer viewer) {
        if (form.isBlank()) {
            throw new UploadProblem("请选择文件，或粘贴一份表的文字");
        }
        return queue.take(files.upload(form.getUpload(), form.getText()), viewer, PATIENCE);
    }

    /** To what was read, or to where one waits for it. */
    private String next(QueuePlace place, Viewer viewer) {
        var intake = place.intake();
        if (intake == null) {
            return "redirect:" + WAITING + "/" + place.id();
        }
        var only = intakes.onlyWorkbook(intake, viewer).map(number -> "/workbooks/" + number);
        return "redirect:/intake/" + intake + only.orElse("");
    }

    @GetMapping(WAITING + "/{ticket}")
    String await(
            @PathVariable String ticket,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        IntakeController.requireFillsForms(viewer);
        var place = queue.find(ticket, viewer);
        if (place.isEmpty()) {
            flash.addFlashAttribute("lost", true);
            return "redirect:" + IntakeController.PATH;
        }
        if (place.get().intake() != null) {
            return next(place.get(), viewer);
        }
        if (!place.get().ended()) {
            // a header and no script, so that it works in every browser; no element, which screen readers stumble over
            response.setHeader("Refresh", REFRESH_SECONDS);
        }
        model.addAttribute("place", place.get());
        return "intake/waiting";
    }
}

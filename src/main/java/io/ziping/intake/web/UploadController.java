package io.ziping.intake.web;

import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.queue.QueuePlace;
import io.ziping.intake.queue.Upload;
import io.ziping.intake.queue.UploadFolder;
import io.ziping.intake.queue.UploadQueue;
import io.ziping.ui.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
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
    private final UploadFolder folder;
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
        try {
            return queue.take(new Upload(brought(form.getUpload(), form.getText())), viewer, PATIENCE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Upload.Brought> brought(List<MultipartFile> chosen, String text) throws IOException {
        var files = new ArrayList<Upload.Brought>();
        for (var file : chosen) {
            var place = folder.place();
            file.transferTo(place);
            files.add(Upload.Brought.file(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), place, file.getSize()));
        }
        if (!text.isBlank()) {
            var place = folder.place();
            Files.writeString(place, text);
            files.add(Upload.Brought.text(place, Files.size(place)));
        }
        return files;
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

package io.ziping.intake.web;

import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.queue.QueueFullException;
import io.ziping.intake.queue.QueuePlace;
import io.ziping.intake.queue.Upload;
import io.ziping.intake.queue.UploadFolder;
import io.ziping.intake.queue.UploadQueue;
import io.ziping.ui.UploadExcess;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Viewer viewer,
            Model model)
            throws IOException {
        IntakeController.requireFillsForms(viewer);
        var chosen = Objects.requireNonNullElse(upload, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        var problem = chosen.isEmpty() && text.isBlank()
                ? "请选择文件，或粘贴一份表的文字"
                : chosen.size() > UploadRefusal.MOST_FILES ? UploadRefusal.words(UploadExcess.FILES) : "";
        if (!problem.isEmpty()) {
            return page.show(problem, text, viewer, model);
        }
        try {
            return next(queue.take(new Upload(brought(chosen, text)), viewer, PATIENCE), viewer);
        } catch (QueueFullException full) {
            return page.show(full.words(), text, viewer, model);
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

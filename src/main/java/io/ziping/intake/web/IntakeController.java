package io.ziping.intake.web;

import io.ziping.evaluation.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.intake.Intakes;
import io.ziping.intake.reading.FileReading;
import io.ziping.intake.reading.FormFiles;
import io.ziping.ui.UploadExcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files and pasted texts come in; what was read is reported, confirmed and, if need be, taken back. */
@Controller
@RequiredArgsConstructor
class IntakeController {

    static final String PATH = "/intake";

    private final FormFiles files;
    private final Intakes intakes;

    @GetMapping(PATH)
    String ask(
            @RequestParam(required = false) @Nullable String tooLarge,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        requireFillsForms(viewer);
        return page(tooLarge == null ? "" : UploadRefusal.words(tooLarge), "", viewer, model);
    }

    @PostMapping(PATH)
    String read(
            @RequestParam(required = false) @Nullable List<MultipartFile> upload,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Viewer viewer,
            Model model)
            throws IOException {
        requireFillsForms(viewer);
        var chosen = Objects.requireNonNullElse(upload, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
        var problem = chosen.isEmpty() && text.isBlank()
                ? "请选择文件，或粘贴一份表的文字"
                : chosen.size() > UploadRefusal.MOST_FILES ? UploadRefusal.words(UploadExcess.FILES) : "";
        if (!problem.isEmpty()) {
            return page(problem, text, viewer, model);
        }
        var readings = new ArrayList<FileReading>();
        for (var file : chosen) {
            readings.addAll(files.read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        }
        if (!text.isBlank()) {
            readings.add(files.readText(text));
        }
        var intake = intakes.take(readings, viewer);
        var only = intakes.onlyWorkbook(intake, viewer).map(number -> "/workbooks/" + number);
        return "redirect:/intake/" + intake + only.orElse("");
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

    private String page(String problem, String text, Viewer viewer, Model model) {
        model.addAttribute("problem", problem);
        model.addAttribute("text", text);
        model.addAttribute("most", IntakeConfiguration.MOST_MEGABYTES);
        model.addAttribute("mostFiles", UploadRefusal.MOST_FILES);
        model.addAttribute("mostText", UploadRefusal.MOST_TEXT_MEGABYTES);
        model.addAttribute("uploads", intakes.of(viewer));
        return "intake/new";
    }

    static void requireFillsForms(Viewer viewer) {
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}

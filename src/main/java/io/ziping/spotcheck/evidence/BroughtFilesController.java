package io.ziping.spotcheck.evidence;

import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.ReceivedFiles;
import io.ziping.identity.Viewer;
import io.ziping.spotcheck.record.CheckedForm;
import io.ziping.spotcheck.record.CheckedForms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** The files at a place of the review of a form, brought by whoever's turn it is. */
@Controller
@RequiredArgsConstructor
class BroughtFilesController {

    private final CheckedForms forms;
    private final BroughtFiles files;
    private final BroughtFilesPage page;

    @GetMapping(BroughtFilesPage.PATH)
    String list(
            @PathVariable("check") long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String tooLarge,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var form = find(id, viewer);
        try {
            return page.show(form, at, tooLarge, viewer, model);
        } catch (EvidenceProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
            return "redirect:/spot-checks/forms/" + id;
        }
    }

    @PostMapping(BroughtFilesPage.PATH)
    String attach(
            @PathVariable("check") long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        var form = find(id, viewer);
        try (var received = ReceivedFiles.of(file)) {
            if (received.files().isEmpty()) {
                flash.addFlashAttribute("alarm", "请先选文件");
            } else {
                var attached = files.attach(form, at, received.files(), viewer);
                if (!attached.names().isEmpty()) {
                    flash.addFlashAttribute("flash", "已上传：" + String.join("、", attached.names()));
                }
                // sessions keep what can be written down
                flash.addFlashAttribute(
                        "refused",
                        new ArrayList<>(attached.refused().stream()
                                .map(each -> each.name() + "：" + each.why())
                                .toList()));
            }
        } catch (EvidenceProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return BroughtFilesPage.list(id, at);
    }

    private CheckedForm find(long id, Viewer viewer) {
        return forms.find(id, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

package io.ziping.evidence.web;

import io.ziping.evidence.Attached;
import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.EvidenceLimits;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.evidence.EvidenceUploads;
import io.ziping.evidence.ReceivedFiles;
import io.ziping.identity.Viewer;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

/** The list of a form's files, which takes new ones. */
@Controller
@RequiredArgsConstructor
class EvidenceController {

    private final EvidenceFiles files;
    private final EvidenceUploads uploads;
    private final EvidenceLimits limits;
    private final Clock clock;

    @GetMapping(EvidenceRoutes.PATH)
    String list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "") String tooLarge,
            @RequestParam(defaultValue = "") Set<UUID> want,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        model.addAttribute("page", EvidencePage.of(files.of(id, viewer), at, want, limits.megabytes(), clock));
        model.addAttribute("accepted", limits.accepted());
        model.addAttribute("taken", limits.taken());
        if (!tooLarge.isEmpty()) {
            model.addAttribute("alarm", limits.tooLarge(tooLarge));
        }
        return "evidence/files";
    }

    @PostMapping(EvidenceRoutes.PATH)
    String attach(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") Set<UUID> want,
            @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash)
            throws IOException {
        try (var received = ReceivedFiles.of(file)) {
            var brought = received.files();
            if (brought.isEmpty()) {
                // also said by who may not: the form is asked for first
                files.of(id, viewer);
                flash.addFlashAttribute("alarm", "请先选文件");
            } else {
                tell(uploads.attach(id, at, want, brought, viewer), flash);
            }
        } catch (EvidenceProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return EvidenceRoutes.list(id, all ? null : at);
    }

    private static void tell(Attached attached, RedirectAttributes flash) {
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
}

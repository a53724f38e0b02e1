package io.ziping.evidence.web;

import io.ziping.evidence.EvidenceFiles;
import io.ziping.evidence.EvidenceProblem;
import io.ziping.identity.Viewer;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of a file that is attached what wanted evidence it is. */
@Controller
@RequiredArgsConstructor
class EvidenceKindController {

    private final EvidenceFiles files;

    /** @param want all that it is, which may be nothing */
    @PostMapping(EvidenceRoutes.PATH + "/{file}/wants")
    String mark(
            @PathVariable long id,
            @PathVariable long file,
            @RequestParam(defaultValue = "") Set<UUID> want,
            @RequestParam(required = false) @Nullable String at,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var marked = files.mark(id, file, want, viewer);
            flash.addFlashAttribute("flash", "已记下：" + marked.name());
        } catch (EvidenceProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return EvidenceRoutes.list(id, at);
    }
}

package io.ziping.sheet.web;

import io.ziping.evaluation.search.ListQuery;
import io.ziping.identity.Viewer;
import io.ziping.sheet.bundle.BundleJob;
import io.ziping.sheet.bundle.BundleKind;
import io.ziping.sheet.bundle.BundleProblem;
import io.ziping.sheet.bundle.Bundles;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's bundles: asked for on the list, watched and fetched here. */
@Controller
@RequiredArgsConstructor
class BundleController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private final Bundles desk;
    private final Clock clock;

    @GetMapping("/exports")
    String list(@AuthenticationPrincipal Viewer viewer, Model model) {
        var jobs = desk.of(viewer);
        model.addAttribute("jobs", jobs);
        model.addAttribute("open", jobs.stream().map(BundleJob::state).anyMatch(state -> state.isOpen()));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "sheet/exports";
    }

    @PostMapping("/exports")
    String ask(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean evidence,
            @ModelAttribute ListQuery query,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            desk.ask(kind(kind, evidence), query, viewer);
        } catch (BundleProblem problem) {
            flash.addFlashAttribute("alarm", problem.getMessage());
        }
        return "redirect:/exports";
    }

    /** @param evidence whether a folder of forms holds what is attached to them */
    private static BundleKind kind(String name, boolean evidence) {
        var kind = BundleKind.parse(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        return kind == BundleKind.ZIP && evidence ? BundleKind.ZIP_WITH_EVIDENCE : kind;
    }

    @PostMapping("/exports/{export}/cancellation")
    String cancel(@PathVariable long export, @AuthenticationPrincipal Viewer viewer) {
        desk.cancel(export, viewer);
        return "redirect:/exports";
    }

    @PostMapping("/exports/{export}/repetition")
    String repeat(@PathVariable long export, @AuthenticationPrincipal Viewer viewer) {
        desk.repeat(export, viewer);
        return "redirect:/exports";
    }

    @GetMapping("/exports/{export}/file")
    ResponseEntity<Resource> file(@PathVariable long export, @AuthenticationPrincipal Viewer viewer) {
        var fetched = desk.fetch(export, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return BundleFile.answer(fetched);
    }
}

package io.ziping.spotcheck.web;

import io.ziping.identity.Viewer;
import io.ziping.spotcheck.SpotCheckProblem;
import io.ziping.spotcheck.record.Assignments;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who answers for a draw. */
@Controller
@RequiredArgsConstructor
class OwnerController {

    private final Assignments assignments;
    private final DrawPage pages;

    /** Makes the viewer the owner of a draw. */
    @PostMapping("/spot-checks/{draw}/owner")
    String takeOver(
            @PathVariable long draw,
            @RequestParam(defaultValue = "0") long seen,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        var found = pages.require(draw, viewer);
        try {
            assignments.takeOver(found, seen, viewer);
            flash.addFlashAttribute("flash", "已接手，现在由您负责。");
        } catch (SpotCheckProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return "redirect:/spot-checks/" + draw;
    }
}

package io.ziping.review.web;

import io.ziping.evaluation.decision.Decision;
import io.ziping.evaluation.decision.FindingDecisions;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decides about what is doubtful in a form; to ask the unit is to set a pin, see {@link PinController}. */
@Controller
@RequiredArgsConstructor
class DecisionController {

    private final FindingDecisions decisions;

    /** Either of the two buttons; to ask the unit is decided by setting a pin. */
    private static @Nullable Decision chosen(String decision) {
        return switch (decision) {
            case "ACCEPTED" -> Decision.ACCEPTED;
            case "NOTED" -> Decision.NOTED;
            default -> null;
        };
    }

    /** @param digest of the finding as the page showed it */
    @PostMapping("/evaluations/{id}/findings/{digest}")
    String decide(
            @PathVariable long id,
            @PathVariable String digest,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String explained,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            var decided = decisions.decide(id, digest, chosen(decision), reason, explained, viewer);
            flash.addFlashAttribute("flash", "已处理：" + decided.label());
            return "redirect:/evaluations/" + id;
        } catch (DecisionProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
            // said again beside the words, which are not lost
            flash.addFlashAttribute("undecided", digest);
            flash.addFlashAttribute("undecidedBecause", problem.words());
            flash.addFlashAttribute("reason", reason);
            return "redirect:/evaluations/" + id;
        }
    }
}

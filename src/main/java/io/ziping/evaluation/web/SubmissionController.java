package io.ziping.evaluation.web;

import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.moving.PinsUnansweredException;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.identity.Viewer;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing a form in: first what stops it and what a reviewer would ask, then the button. */
@Controller
@RequiredArgsConstructor
class SubmissionController {

    private final Evaluations evaluations;
    private final EvaluationMoves moves;

    @GetMapping("/evaluations/{id}/submission")
    String check(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.compared(id, viewer);
        if (!form.moves().contains(Move.SUBMIT)) {
            return "redirect:/evaluations/" + id;
        }
        model.addAttribute("form", form);
        return "evaluations/submission";
    }

    @PostMapping("/evaluations/{id}/submission")
    String submit(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        try {
            moves.move(id, MoveRequest.of(Move.SUBMIT), viewer);
        } catch (SubmissionBlockedException | PinsUnansweredException blocked) {
            return "redirect:/evaluations/" + id + "/submission";
        } catch (MoveRefusedException refused) {
            if (!viewer.role().fillsForms()) {
                throw refused;
            }
            flash.addFlashAttribute("alarm", refused.getMessage());
            return "redirect:/evaluations/" + id;
        }
        flash.addFlashAttribute("flash", "已提交。审核前可以撤回；撤回或退回以前，这张表不能再改。");
        return "redirect:/evaluations/" + id;
    }
}

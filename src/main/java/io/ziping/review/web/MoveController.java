package io.ziping.review.web;

import io.ziping.evaluation.moving.EvaluationMoves;
import io.ziping.evaluation.moving.MoveRequest;
import io.ziping.evaluation.moving.Moved;
import io.ziping.evaluation.moving.PinsUnansweredException;
import io.ziping.evaluation.moving.PinsUnsentException;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.Move;
import io.ziping.evaluation.workflow.MoveReasonException;
import io.ziping.evaluation.workflow.MoveRefusedException;
import io.ziping.evaluation.workflow.SubmissionBlockedException;
import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import io.ziping.review.ReviewQueue.Neighbours;
import java.util.Set;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Buttons that move a form; after a decision the next form of the queue opens. */
@Controller
@RequiredArgsConstructor
class MoveController {

    private final EvaluationMoves moves;
    private final Evaluations evaluations;
    private final ReviewQueue queue;

    @PostMapping("/evaluations/{id}/moves")
    String move(
            @PathVariable long id,
            @RequestParam String move,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false, defaultValue = "") Set<Long> removed,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash,
            Model model) {
        var wanted = Move.ofName(move).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        // where the form stands in the queue is known before it has moved only
        var around = wanted == Move.APPROVE || wanted == Move.RETURN ? queue.around(id, viewer) : Neighbours.NONE;
        Moved moved;
        try {
            moved = moves.move(id, new MoveRequest(wanted, version, reason, removed), viewer);
        } catch (MoveRefusedException refused) {
            if (refused.isStale() && wanted == Move.RETURN) {
                return returning(id, reason, refused, viewer, model);
            }
            flash.addFlashAttribute("alarm", refused.getMessage());
            return "redirect:/evaluations/" + id;
        } catch (MoveReasonException refused) {
            return returning(id, reason, refused, viewer, model);
        } catch (PinsUnsentException unsent) {
            model.addAttribute("form", evaluations.view(id, viewer));
            model.addAttribute("unsent", unsent.getPins());
            return "review/unsent-pins";
        } catch (SubmissionBlockedException | PinsUnansweredException blocked) {
            return "redirect:/evaluations/" + id + "/submission";
        }
        flash.addFlashAttribute("flash", "《" + moved.project() + "》" + wanted.done() + "。");
        return moved.repeated() ? "redirect:/evaluations/" + id : following(id, wanted, around);
    }

    /** After a decision the next form of the queue, or the one before; after any other move the form itself. */
    private static String following(long id, Move made, Neighbours around) {
        if (made != Move.APPROVE && made != Move.RETURN) {
            return "redirect:/evaluations/" + id;
        }
        return around.next()
                .or(around::previous)
                .map(form -> "redirect:/evaluations/" + form)
                .orElse("redirect:/");
    }

    /** 退回: the reason, and the pins that go with it. */
    @GetMapping("/evaluations/{id}/return")
    String sendBack(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.view(id, viewer);
        if (!form.moves().contains(Move.RETURN)) {
            return "redirect:/evaluations/" + id;
        }
        model.addAttribute("reason", "");
        return returning(form, model);
    }

    private String returning(long id, String reason, RuntimeException problem, Viewer viewer, Model model) {
        model.addAttribute("problem", problem.getMessage());
        model.addAttribute("reason", reason);
        return returning(evaluations.view(id, viewer), model);
    }

    private static String returning(FormView form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("going", form.unsentPins());
        return "review/return";
    }
}

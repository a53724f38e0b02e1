package io.ziping.review.web.pins;

import io.ziping.evaluation.state.Pinned;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.identity.Viewer;
import io.ziping.review.PinProblem;
import io.ziping.review.Reviewing;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Answering pins; each form is a small page of its own, which scripts open in place. */
@Controller
@RequiredArgsConstructor
class AnswerController {

    private final Evaluations evaluations;
    private final Reviewing reviewing;

    @GetMapping("/evaluations/{id}/pins/{pin}/answer")
    String askAnswer(
            @PathVariable long id, @PathVariable long pin, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.view(id, viewer);
        var pinned = pinned(form, pin);
        return form.editable()
                ? answering(form, pinned, pinned.pin().answer(), "", model)
                : "redirect:/evaluations/" + id;
    }

    @PostMapping("/evaluations/{id}/pins/{pin}/answer")
    String answer(
            @PathVariable long id,
            @PathVariable long pin,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        try {
            return PinController.back(id, "/edit", reviewing.answer(id, pin, seen, answer, viewer));
        } catch (PinProblem problem) {
            var form = evaluations.view(id, viewer);
            return answering(form, pinned(form, pin), answer, problem.words(), model);
        }
    }

    private static Pinned pinned(FormView form, long pin) {
        return form.pins().stream()
                .filter(candidate -> candidate.pin().id() == pin)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String answering(FormView form, Pinned pinned, String answer, String problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("pinned", pinned);
        model.addAttribute("answer", answer);
        model.addAttribute("problem", problem);
        model.addAttribute("longest", Reviewing.MAX_LENGTH);
        return "review/answer";
    }
}

package io.ziping.evaluation.web;

import io.ziping.evaluation.decision.FindingExplanations;
import io.ziping.evaluation.editing.ReasonEditor;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.evaluation.workflow.EvaluationLockedException;
import io.ziping.identity.Viewer;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The unit answers what the bureau would ask, before it asks; a small page of its own, which scripts open in place. */
@Controller
@RequiredArgsConstructor
class ExplanationController {

    private final Evaluations evaluations;
    private final FindingExplanations explanations;
    private final ReasonEditor reasons;

    @GetMapping("/evaluations/{id}/findings/{digest}/explanation")
    String ask(
            @PathVariable long id,
            @PathVariable String digest,
            @RequestParam(defaultValue = "") String from,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var form = form(id, digest, viewer);
        var note = note(form, digest);
        if (!form.editable() || note.isEmpty()) {
            return "redirect:/evaluations/" + id;
        }
        return page(form, digest, TypedExplanation.of(note.get(), from), "", model);
    }

    /** @param digest of the finding as the page showed it */
    @PostMapping("/evaluations/{id}/findings/{digest}/explanation")
    String explain(
            @PathVariable long id,
            @PathVariable String digest,
            @ModelAttribute("typed") TypedExplanation typed,
            @AuthenticationPrincipal Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var problem = typed.row().isPresent() ? write(id, typed, viewer) : note(id, digest, typed, viewer);
        if (problem.isPresent()) {
            return page(form(id, digest, viewer), digest, typed, problem.get(), model);
        }
        flash.addFlashAttribute("flash", typed.told());
        return "redirect:/evaluations/" + id + "/" + typed.getFrom() + typed.anchor();
    }

    private Optional<String> write(long id, TypedExplanation typed, Viewer viewer) {
        if (typed.getText().isBlank()) {
            return Optional.of("请写原因");
        }
        try {
            return reasons.add(id, typed.row().orElseThrow(), typed.getText(), viewer);
        } catch (EvaluationLockedException locked) {
            return Optional.of(locked.words());
        }
    }

    private Optional<String> note(long id, String digest, TypedExplanation typed, Viewer viewer) {
        try {
            explanations.explain(id, digest, typed.getSeen(), typed.getText(), viewer);
            return Optional.empty();
        } catch (EvaluationLockedException locked) {
            return Optional.of(locked.words());
        } catch (DecisionProblem problem) {
            return Optional.of(problem.words());
        }
    }

    /** As it is kept; compared with other forms as they are now where only that finds it, as the page before handing in does. */
    private FormView form(long id, String digest, Viewer viewer) {
        var kept = evaluations.view(id, viewer);
        return note(kept, digest).isPresent() ? kept : evaluations.compared(id, viewer);
    }

    private static Optional<FormView.Note> note(FormView form, String digest) {
        return form.rail().doubts().stream()
                .filter(note -> note.doubt() != null && note.doubt().digest().equals(digest))
                .findFirst();
    }

    /** What was typed comes back with it, also when the finding is gone by now. */
    private static String page(FormView form, String digest, TypedExplanation typed, String problem, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("digest", digest);
        model.addAttribute("note", note(form, digest).orElse(null));
        model.addAttribute("typed", typed);
        model.addAttribute("reason", typed.reason(form).orElse(null));
        model.addAttribute("problem", problem);
        model.addAttribute("longest", FindingExplanations.MAX_LENGTH);
        return "evaluations/explanation";
    }
}

package io.ziping.review.web;

import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.state.Pin;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.view.FormView;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evaluation.workflow.Move;
import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The scored table as on paper, with what may be done with it, and the pins on it. */
@Controller
@RequiredArgsConstructor
class ScoredTableController {

    private final Evaluations evaluations;
    private final EvaluationHistory history;
    private final ReviewQueue queue;
    private final Pins pins;

    @GetMapping("/evaluations/{id}")
    String view(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.beside(id, viewer);
        var atMyStep = form.state().pinnable();
        model.addAttribute("form", form);
        model.addAttribute("mayPin", atMyStep);
        model.addAttribute(
                "mayDecide",
                EvaluationPermissions.mayDecide(viewer.role(), form.state().status()));
        model.addAttribute(
                "mayGive",
                viewer.role().dividesReview() && form.state().status().isUnderReview());
        model.addAttribute("submits", form.moves().contains(Move.SUBMIT));
        if (atMyStep) {
            if (form.returnCount() > 0) {
                history.sinceReturn(id, viewer)
                        .ifPresent(brought -> model.addAttribute(
                                "changes", ChangesView.of(form, brought, earlierPins(form, brought))));
            }
            var around = queue.around(id, viewer);
            model.addAttribute("previous", around.previous().orElse(null));
            model.addAttribute("next", around.next().orElse(null));
        }
        return "review/table";
    }

    /** Pins of earlier returns that the reviewer has not seen answered yet. */
    private List<Pin> earlierPins(FormView form, EvaluationHistory.Brought brought) {
        return brought.round() == form.returnCount()
                ? List.of()
                : pins.of(form.id(), brought.round()).stream()
                        .filter(pin -> pin.round() < form.returnCount())
                        .toList();
    }
}

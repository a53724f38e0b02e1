package io.ziping.review.web;

import io.ziping.evaluation.decision.DoubtHistory;
import io.ziping.evaluation.history.EvaluationHistory;
import io.ziping.evaluation.reviewer.ReviewerForms;
import io.ziping.evaluation.state.Pins;
import io.ziping.evaluation.view.Evaluations;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.evidence.EvidenceHistory;
import io.ziping.identity.Viewer;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what to a form, when, and what it looked like before. */
@Controller
@RequiredArgsConstructor
class HistoryController {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Evaluations evaluations;
    private final EvaluationHistory history;
    private final Pins pins;
    private final DoubtHistory doubts;
    private final EvidenceHistory files;
    private final ReviewerForms given;
    private final Clock clock;

    @GetMapping("/evaluations/{id}/history")
    String timeline(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int skip,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var form = evaluations.view(id, viewer);
        var seen = pins.withInquiries(id, 1).stream()
                .filter(pin -> EvaluationPermissions.seesPins(viewer.role(), pin.round(), form.returnCount()))
                .toList();
        var items = HistoryItem.all(
                history.timeline(id, viewer),
                seen,
                doubts.of(id, viewer),
                files.of(id),
                given.history(id, viewer),
                clock);
        var from = Math.min(Math.max(skip, 0), items.size());
        model.addAttribute("form", form);
        model.addAttribute("items", items.subList(from, Math.min(from + PAGE, items.size())));
        model.addAttribute("earlierSkip", from + PAGE < items.size() ? from + PAGE : null);
        model.addAttribute(
                "versions", items.stream().filter(item -> item.version() >= 0).toList());
        return "review/history";
    }

    @GetMapping("/evaluations/{id}/history/comparison")
    String compare(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = ComparedVersions.NOW + "") long to,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var comparison = history.compare(id, from, to, viewer);
        var items = HistoryItem.all(history.timeline(id, viewer), List.of(), List.of(), List.of(), List.of(), clock);
        model.addAttribute("comparison", comparison);
        model.addAttribute(
                "versions", ComparedVersions.of(from, to, comparison.form().version(), items));
        model.addAttribute("form", comparison.form());
        return "review/comparison";
    }

    /** The history of one cell, or of the cells of a row. */
    @GetMapping("/evaluations/{id}/history/cell")
    String cell(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        var form = evaluations.view(id, viewer);
        model.addAttribute("form", form);
        model.addAttribute("at", at);
        var versions = history.ofPlace(id, at, viewer);
        model.addAttribute("changes", FormerText.all(versions, form));
        model.addAttribute("texts", FormerText.now(versions));
        model.addAttribute("time", TIME.withZone(clock.getZone()));
        return "review/cell";
    }
}

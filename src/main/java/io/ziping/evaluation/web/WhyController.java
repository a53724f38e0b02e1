package io.ziping.evaluation.web;

import io.ziping.evaluation.view.Evaluations;
import io.ziping.identity.Viewer;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 为什么是这个分: why each score is what it is. */
@Controller
@RequiredArgsConstructor
class WhyController {

    private final Evaluations evaluations;

    /** 为什么是这个分, of an indicator row. */
    @GetMapping("/evaluations/{id}/why/{row}")
    String why(@PathVariable long id, @PathVariable UUID row, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.view(id, viewer);
        var why = form.rows().stream()
                .filter(candidate -> candidate.key().equals(row))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("form", form);
        model.addAttribute("name", why.name().text());
        model.addAttribute("target", why.target().text());
        model.addAttribute("actual", why.actual().text());
        model.addAttribute("trace", why.trace());
        return "evaluations/why";
    }

    /** 为什么是这个分, of the execution. */
    @GetMapping("/evaluations/{id}/why/execution")
    String whyExecution(@PathVariable long id, @AuthenticationPrincipal Viewer viewer, Model model) {
        var form = evaluations.view(id, viewer);
        model.addAttribute("form", form);
        model.addAttribute("name", "预算执行");
        model.addAttribute("trace", form.executionTrace());
        return "evaluations/why";
    }
}

package io.ziping.evaluation.web;

import io.ziping.evaluation.comparison.RowHistories;
import io.ziping.evaluation.comparison.RowLinks;
import io.ziping.evaluation.workflow.DecisionProblem;
import io.ziping.identity.Viewer;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 历年: a row through the years, and which row of last year it goes on from. */
@Controller
@RequiredArgsConstructor
class RowYearsController {

    private final RowHistories histories;
    private final RowLinks links;

    @GetMapping("/evaluations/{id}/rows/{row}/years")
    String years(@PathVariable long id, @PathVariable UUID row, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute(
                "history",
                histories.of(id, row, viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "evaluations/row-years";
    }

    /** @param before see {@link RowLinks#link} */
    @PostMapping("/evaluations/{id}/rows/{row}/years")
    String link(
            @PathVariable long id,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        try {
            links.link(id, row, before, viewer);
            flash.addFlashAttribute("flash", "已记下。和上年比对的疑点稍后按新的对应重算。");
        } catch (DecisionProblem problem) {
            flash.addFlashAttribute("alarm", problem.words());
        }
        return "redirect:/evaluations/" + id + "/rows/" + row + "/years";
    }
}

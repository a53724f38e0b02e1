package io.ziping.evaluation.web;

import io.ziping.evaluation.editing.BeginEvaluation;
import io.ziping.evaluation.editing.BeginProblem;
import io.ziping.evaluation.editing.NewEvaluations;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Viewer;
import io.ziping.project.Projects;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins the forms of projects with one press, each from the project's latest earlier form. */
@Controller
@RequiredArgsConstructor
class BeginController {

    /** More than a unit owes; an address with more is no press of a button. */
    private static final int MOST = 100;

    private final NewEvaluations beginnings;
    private final Projects projects;

    /** Of one project the editor opens; of several the start page, which says what was begun and what was not. */
    @PostMapping("/evaluations/beginnings")
    String begin(
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") List<Long> project,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes next) {
        if (!EvaluationPermissions.mayCreate(viewer.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (year < 2000 || year > 2100 || project.isEmpty() || project.size() > MOST || project.contains(null)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var begun = new ArrayList<Long>();
        var there = new ArrayList<Long>();
        var failures = new ArrayList<String>();
        for (var each : project.stream().distinct().toList()) {
            try {
                begun.add(beginnings.begin(BeginEvaluation.fromLastYear(each, year), viewer));
            } catch (BeginProblem problem) {
                // begun by a colleague, or by the press before this one
                problem.existingId()
                        .ifPresentOrElse(there::add, () -> failures.add(named(each, viewer) + problem.getMessage()));
            }
        }
        if (project.size() == 1 && failures.isEmpty()) {
            return begun.isEmpty()
                    ? "redirect:/evaluations/" + there.get(0)
                    : "redirect:/evaluations/" + begun.get(0) + "/edit";
        }
        if (!begun.isEmpty() || !there.isEmpty()) {
            var before = there.isEmpty() ? "" : "，另有 " + there.size() + " 份已经开始了";
            next.addFlashAttribute("flash", "已开始 " + begun.size() + " 份" + before);
        }
        next.addFlashAttribute("failures", failures);
        return "redirect:/";
    }

    private String named(long project, Viewer viewer) {
        return projects.find(project, viewer.scope())
                .map(found -> "《" + found.getName() + "》：")
                .orElse("");
    }
}

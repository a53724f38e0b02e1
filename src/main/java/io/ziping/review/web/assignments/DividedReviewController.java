package io.ziping.review.web.assignments;

import io.ziping.evaluation.reviewer.ReviewerForms;
import io.ziping.identity.Viewer;
import io.ziping.identity.assignment.DepartmentAssignments;
import io.ziping.identity.assignment.DepartmentAssignments.Change;
import io.ziping.review.HandingOver;
import io.ziping.review.WaitingByDepartment;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 审核分工: which finance reviewer looks after which department, and which forms were given to one singly. */
@Controller
@RequiredArgsConstructor
class DividedReviewController {

    private static final String PATH = "/review/assignments";
    private static final String TO = "to.";

    /** The most single forms that the page lists. */
    private static final int MOST = 50;

    private final DepartmentAssignments assignments;
    private final WaitingByDepartment waiting;
    private final ReviewerForms given;
    private final HandingOver handing;

    @GetMapping(PATH)
    String open(@AuthenticationPrincipal Viewer viewer, Model model) {
        require(viewer);
        model.addAttribute(
                "divided",
                DividedReview.of(assignments.all(), assignments.reviewers(), waiting.forms(), waiting.given()));
        model.addAttribute("given", given.onTheirWay(0, MOST));
        model.addAttribute("more", given.count() - MOST);
        return "review/assignments";
    }

    /** @param typed who shall look after each department, {@code to.12}, and who did when the page was made, {@code was.12} */
    @PostMapping(PATH)
    String change(
            @RequestParam Map<String, String> typed, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
        require(viewer);
        var changed = assignments.change(changes(typed), viewer);
        if (changed.changed() > 0 || changed.overtaken().isEmpty()) {
            flash.addFlashAttribute("flash", changed.changed() == 0 ? "没有变化。" : "已改 " + changed.changed() + " 个部门。");
        }
        flash.addFlashAttribute("failures", changed.overtaken());
        return "redirect:" + PATH;
    }

    /** @param from whose departments and forms, {@code to} whose they shall be; blank for nobody's */
    @PostMapping(PATH + "/handover")
    String handOver(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        require(viewer);
        var left = ChosenForms.identity(from);
        if (left == null || from.equals(to)) {
            flash.addFlashAttribute("alarm", left == null ? "请选谁的。" : "两边是同一个人。");
        } else {
            var done = handing.handOver(left, ChosenForms.identity(to), viewer);
            flash.addFlashAttribute("flash", done.words());
        }
        return "redirect:" + PATH;
    }

    private static List<Change> changes(Map<String, String> typed) {
        return typed.keySet().stream()
                .filter(name -> name.startsWith(TO))
                .map(name -> name.substring(TO.length()))
                .map(ChosenForms::identity)
                .flatMap(Stream::ofNullable)
                .map(id -> new Change(
                        id,
                        ChosenForms.identity(typed.getOrDefault("was." + id, "")),
                        ChosenForms.identity(typed.getOrDefault(TO + id, ""))))
                .toList();
    }

    private static void require(Viewer viewer) {
        if (!viewer.role().dividesReview()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}

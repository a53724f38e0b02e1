package io.ziping.review.web.assignments;

import io.ziping.evaluation.reviewer.FormReviewers;
import io.ziping.evaluation.reviewer.FormReviewers.Change;
import io.ziping.evaluation.reviewer.GivenForm;
import io.ziping.evaluation.reviewer.ReviewerForms;
import io.ziping.identity.Viewer;
import io.ziping.identity.assignment.DepartmentAssignments;
import io.ziping.identity.assignment.Reviewer;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.util.UriComponentsBuilder;

/** 交给…: gives one form, or several that were chosen, to a finance reviewer. */
@Controller
@RequiredArgsConstructor
class GivingController {

    private static final String PATH = "/review/assignments/forms";

    /** Where people come from: the queue, the list, a form, or the page of who looks after what. */
    private static final String BACK = "/((evaluations(/[0-9]{1,18})?|review/assignments)?)(\\?[\\w%&=.+:~-]*)?";

    private final FormReviewers reviewers;
    private final ReviewerForms forms;
    private final DepartmentAssignments assignments;

    /** @param chosen identities of forms, with their versions as a queue tells them, {@code 12@3}, or without */
    @GetMapping(PATH)
    String ask(
            @RequestParam(name = "form", required = false, defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "/") String back,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        require(viewer);
        var ids = ChosenForms.of(chosen);
        var found = forms.of(ids.stream().limit(FormReviewers.MOST).toList());
        model.addAttribute("forms", found.stream().filter(GivenForm::givable).toList());
        model.addAttribute(
                "refused", found.stream().filter(form -> !form.givable()).toList());
        model.addAttribute("left", Math.max(0, ids.size() - FormReviewers.MOST));
        model.addAttribute("most", FormReviewers.MOST);
        model.addAttribute(
                "reviewers",
                assignments.reviewers().stream().filter(Reviewer::active).toList());
        model.addAttribute("back", local(back));
        return "review/giving";
    }

    /** What was chosen in a queue, whose own form passes forms, is asked about on a page with an address. */
    @PostMapping("/review/assignments/choice")
    String choose(
            @RequestParam(name = "form", required = false, defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String back,
            @AuthenticationPrincipal Viewer viewer) {
        require(viewer);
        return "redirect:"
                + UriComponentsBuilder.fromPath(PATH)
                        .queryParam("form", ChosenForms.of(chosen))
                        .queryParam("back", "{back}")
                        .encode()
                        .buildAndExpand(local(back))
                        .toUriString();
    }

    /** @param to whom the forms are given to; 0 for whoever looks after their departments. {@code was.12} is who had each. */
    @PostMapping(PATH)
    String give(
            @RequestParam(name = "form", required = false, defaultValue = "") List<String> chosen,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "/") String back,
            @AuthenticationPrincipal Viewer viewer,
            RedirectAttributes flash) {
        require(viewer);
        var account = ChosenForms.identity(to);
        if (account == null) {
            flash.addFlashAttribute("alarm", "没有交：请选交给谁。");
            return "redirect:" + local(back);
        }
        var done = reviewers.give(
                ChosenForms.of(chosen).stream()
                        .map(id -> new Change(
                                id,
                                ChosenForms.identity(typed.getOrDefault("was." + id, "")),
                                account == 0 ? null : account))
                        .toList(),
                viewer);
        if (done.changed() > 0) {
            flash.addFlashAttribute("flash", "已交 " + done.changed() + " 张。");
        } else if (done.refused().isEmpty()) {
            flash.addFlashAttribute(chosen.isEmpty() ? "alarm" : "flash", chosen.isEmpty() ? "还没有选表。" : "没有变化。");
        }
        flash.addFlashAttribute("failures", done.refused());
        return "redirect:" + local(back);
    }

    private static String local(String back) {
        return back.matches(BACK) ? back : "/";
    }

    private static void require(Viewer viewer) {
        if (!viewer.role().dividesReview()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}

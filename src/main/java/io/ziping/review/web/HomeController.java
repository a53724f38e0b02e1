package io.ziping.review.web;

import io.ziping.campaign.Campaigns;
import io.ziping.evaluation.workflow.EvaluationPermissions;
import io.ziping.identity.Role;
import io.ziping.identity.Viewer;
import io.ziping.review.ReviewQueue;
import io.ziping.review.ReviewQueue.Slice;
import io.ziping.review.WaitingForm;
import io.ziping.ui.PageNumber;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody, by role. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private static final int QUEUE_PAGE = 50;

    private final ReviewQueue queue;
    private final HomeForms forms;
    private final Campaigns campaigns;
    private final OwedForms owed;

    @GetMapping("/")
    String home(
            @RequestParam(defaultValue = "1") PageNumber page, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("viewer", viewer.displayName());
        model.addAttribute("mayCreate", EvaluationPermissions.mayCreate(viewer.role()));
        var reviews = viewer.role().reviews();
        var shown = forms.of(viewer, reviews ? queue(viewer, page, model) : null);
        if (reviews) {
            model.addAttribute("queue", shown.waiting());
        }
        model.addAttribute("notes", viewer.role() == Role.PREPARER ? campaigns.withNotes(viewer.scope()) : List.of());
        var years = owed.of(viewer);
        model.addAttribute("owed", years);
        model.addAttribute("owedYears", years.stream().map(OwedYear::year).toList());
        model.addAttribute("filling", shown.filling());
        model.addAttribute("sections", shown.sections());
        return "review/home";
    }

    private Slice queue(Viewer viewer, PageNumber page, Model model) {
        var slice = queue.toReview(viewer, page.offset(QUEUE_PAGE), QUEUE_PAGE);
        var shown = page.within(slice.count(), QUEUE_PAGE);
        if (!shown.equals(page)) {
            slice = queue.toReview(viewer, shown.offset(QUEUE_PAGE), QUEUE_PAGE);
        }
        model.addAttribute("anyClean", slice.forms().stream().anyMatch(WaitingForm::clean));
        model.addAttribute("waiting", slice.count());
        model.addAttribute("page", shown.value());
        model.addAttribute("pages", PageNumber.pages(slice.count(), QUEUE_PAGE));
        return slice;
    }
}
